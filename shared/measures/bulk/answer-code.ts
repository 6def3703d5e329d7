import { MET, UNKNOWN, UNMET } from '../../rules/codes';

/** A yes/no answer as a small number; `other` is a figure that is neither, which an `is` condition denies both ways. */
const ANSWER = { no: 0, yes: 1, unknown: 2, other: 3 } as const;
const ANSWERS = 4;

/** From the evaluator's number: 1 yes, 0 no, NaN unknown. */
export const answerCode = (value: number): number =>
  value === 1 ? ANSWER.yes : value === 0 ? ANSWER.no : value === value ? ANSWER.other : ANSWER.unknown;

/** Outcome by answer code for a condition that wants yes, or no. */
export function answerOutcomes(want: boolean): Uint8Array {
  const outcomes = new Uint8Array(ANSWERS).fill(UNMET);
  outcomes[want ? ANSWER.yes : ANSWER.no] = MET;
  outcomes[ANSWER.unknown] = UNKNOWN;
  return outcomes;
}
