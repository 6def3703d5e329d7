import { assess, compareAssessments, nextQuestion, questionFor } from '@shared/check';
import type { Assessment, ComparedRung, NextQuestion, Question } from '@shared/check/types';
import { hashOf, selectEdition, type SelectorRow } from '@shared/editions';
import { authorityOf, parseFirm, type Firm, type FirmIssue } from '@shared/firms';
import type { Purpose, Rung } from '@shared/rules/types';

import { today } from './clock';
import type { Answers, Draft } from './draft';

/** The rules run on the phone: everything of `shared/` that the check pages use goes through here. */

/** Stands in until the region is asked, so that the rest of the answers can be read. */
const NO_REGION_YET = '110000';

export type ReadAnswers =
  | { readonly ok: true; readonly firm: Firm; readonly warnings: readonly FirmIssue[] }
  | { readonly ok: false; readonly issues: readonly FirmIssue[] };

export function readAnswers(answers: Answers): ReadAnswers {
  return parseFirm({ region: NO_REGION_YET, ...answers }, { asOf: today(), usccCheck: 'warn' });
}

export interface AssessWith {
  readonly asOf?: string;
  readonly purpose: Purpose;
  readonly edition?: string;
  /** False where the page shows no path: the search for it is most of the work. */
  readonly paths?: boolean;
}

/** Null where the answers cannot be read; the pages show them with what is wrong. */
export function assessAnswers(
  answers: Answers,
  { asOf = today(), purpose, edition, paths = true }: AssessWith,
): Assessment | null {
  const read = readAnswers(answers);
  return read.ok ? assess(read.firm, { asOf, purpose, paths, ...(edition ? { edition } : {}) }) : null;
}

/** A kept check under the editions that it was made with. */
export function replay(
  answers: Answers,
  options: { readonly asOf: string; readonly purpose: Purpose; readonly editions: Partial<Record<Rung, string>> },
): Assessment | null {
  const read = readAnswers(answers);
  return read.ok ? assess(read.firm, options) : null;
}

export function nextOf(draft: Draft, rung: Rung): NextQuestion | null {
  const read = readAnswers(draft.firm);
  if (!read.ok) return null;
  return nextQuestion(read.firm, { asOf: today(), purpose: draft.purpose, rung, skipped: draft.skipped });
}

export function questionAt(path: string): Question {
  return questionFor(path, []);
}

/** Why this edition applies: the row of the table that chose it. */
export function editionReason(answers: Answers, rung: Rung, purpose: Purpose, asOf: string): SelectorRow | null {
  const region = typeof answers.region === 'string' ? answers.region : NO_REGION_YET;
  return selectEdition({ rung, purpose, asOf, area: authorityOf(region) });
}

export function compareResults(from: Assessment, to: Assessment): readonly ComparedRung[] {
  return compareAssessments(from, to);
}

export const hashResult = (assessment: Assessment): string => hashOf(assessment);
