import type { FirmIssue } from '@shared/firms';
import { issueText } from '@shared/text';

import { withAnswer, type Answers } from '../../services/draft';
import { readAnswers } from '../../services/engine';

export interface Checked {
  /** Why the answer cannot be taken. */
  readonly errors: readonly string[];
  /** Odd but possible: shown once before it is taken. */
  readonly warnings: readonly string[];
}

/**
 * Read the whole profile with the new answer in it, and tell what was not wrong before: a contradiction shows where it
 * is made, though it may be told of another field or of another year.
 */
export function checkAnswer(answers: Answers, path: string, value: unknown): Checked {
  const before = readAnswers(answers);
  const after = readAnswers(withAnswer(answers, path, value));
  if (!after.ok) return { errors: fresh(after.issues, before.ok ? [] : before.issues), warnings: [] };
  return { errors: [], warnings: fresh(after.warnings, before.ok ? before.warnings : []) };
}

function fresh(now: readonly FirmIssue[], known: readonly FirmIssue[]): readonly string[] {
  const isKnown = ({ path, code }: FirmIssue): boolean =>
    known.some((issue) => issue.path === path && issue.code === code);
  return [...new Set(now.filter((issue) => !isKnown(issue)).map(({ code }) => issueText(code)))];
}
