import { z } from '@shared/zod';

/** The two marks; both are also names of actions of the cloud function. */
export const MARKS = ['follow', 'mute'] as const;
export type Mark = (typeof MARKS)[number];

/** One intention that the cloud has not heard of yet. Sent again with the same key, it takes effect once. */
export const changeSchema = z.strictObject({
  key: z.string(),
  mark: z.enum(MARKS),
  id: z.string(),
  on: z.boolean(),
  /** It may have arrived, though no answer came. */
  isTried: z.boolean(),
});
export type Change = z.infer<typeof changeSchema>;

/** Why the cloud would not take a mark. */
export const REFUSALS = ['full', 'gone', 'other'] as const;
export type Refusal = (typeof REFUSALS)[number];
export const refusedSchema = z.strictObject({ mark: z.enum(MARKS), id: z.string(), why: z.enum(REFUSALS) });
export type Refused = z.infer<typeof refusedSchema>;

export const marksSchema = z.strictObject({
  v: z.literal(1),
  follow: z.array(z.string()),
  mute: z.array(z.string()),
  /** In the order in which they were made. */
  queue: z.array(changeSchema),
  /** What the cloud refused and the owner has not read yet. */
  refused: z.array(refusedSchema).default([]),
  /** The phone was cleared: the cloud's marks stay where they are until the owner fetches them. */
  isApart: z.boolean().default(false),
});
export type Marks = z.infer<typeof marksSchema>;

export const NO_MARKS: Marks = { v: 1, follow: [], mute: [], queue: [], refused: [], isApart: false };
