import type { Confirmed } from '@shared/measures';
import { daysBetween } from '@shared/rules/calendar';
import { z } from '@shared/zod';

/** After a year a firm has other projects and other people: what was confirmed is asked again. */
const HOLDS_DAYS = 365;

/** What the owner said, of which words, on which day. */
export const answerSchema = z.strictObject({
  value: z.boolean(),
  /** What the requirement asked; null where this phone did not have the measure. */
  text: z.string().nullable(),
  on: z.string(),
});
export type ConfirmedAnswer = z.infer<typeof answerSchema>;
export type ConfirmedAnswers = Readonly<Record<string, ConfirmedAnswer>>;

/** What a requirement asks now: null where it is gone, undefined where the phone does not have its measure. */
export type AskedNow = (key: string) => string | null | undefined;

/** The answers that still hold: given to the question as it is now, and within a year. */
export function holding(answers: ConfirmedAnswers, askedNow: AskedNow, day: string): Confirmed {
  const held = Object.entries(answers).filter(([key, { text, on }]) => {
    const now = askedNow(key);
    return (now === undefined || now === text) && daysBetween(on, day) <= HOLDS_DAYS;
  });
  return Object.fromEntries(held.map(([key, { value }]) => [key, value]));
}
