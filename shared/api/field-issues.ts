import type { z } from '../zod';

/** A bad place by path, with a closed code that is worded later. */
export interface FieldIssue {
  readonly path: string;
  readonly code: string;
}

const CODES: Readonly<Record<string, string>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'not-a-choice',
  invalid_format: 'bad-format',
  invalid_key: 'unknown-key',
  too_small: 'too-small',
  too_big: 'too-large',
};

/** zod's findings in the words of this project; an unknown key is named by its own path. */
export function fieldIssues(issues: readonly z.core.$ZodIssue[]): FieldIssue[] {
  return issues.flatMap((issue) => {
    const at = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...at, key].join('.'), code: 'unknown-key' }));
    }
    const code = issue.code === 'custom' ? issue.message : (CODES[issue.code] ?? 'bad-value');
    const missing = issue.code === 'invalid_type' && issue.input === undefined;
    return [{ path: at.join('.') || '$', code: missing ? 'missing' : code }];
  });
}
