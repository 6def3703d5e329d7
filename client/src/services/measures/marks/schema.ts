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

export const marksSchema = z.strictObject({
  v: z.literal(1),
  follow: z.array(z.string()),
  mute: z.array(z.string()),
  /** In the order in which they were made. */
  queue: z.array(changeSchema),
});
export type Marks = z.infer<typeof marksSchema>;

export const NO_MARKS: Marks = { v: 1, follow: [], mute: [], queue: [] };
