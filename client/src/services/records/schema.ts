import type { RungStatus } from '@shared/check/types';
import type { Purpose, Rung } from '@shared/rules/types';
import { z } from '@shared/zod';

import { answersSchema, RUNGS } from '../draft/schema';

const status: z.ZodType<RungStatus> = z.enum([
  'qualified',
  'not-qualified',
  'needs-data',
  'needs-review',
  'not-applicable',
]);
const rung: z.ZodType<Rung> = z.enum(RUNGS);
const purpose: z.ZodType<Purpose> = z.enum(['new', 'review']);

export const rungSummarySchema = z.strictObject({
  rung,
  edition: z.string(),
  status,
  score: z.strictObject({ min: z.number(), max: z.number(), pass: z.number() }).nullable(),
});
export type RungSummary = z.infer<typeof rungSummarySchema>;

/** A check kept on this phone. `checkId` is set once the cloud has it too. */
export const recordSchema = z.strictObject({
  id: z.string(),
  savedAt: z.string(),
  asOf: z.string(),
  purpose,
  firm: answersSchema,
  rungs: z.array(rungSummarySchema),
  checkId: z.string().nullable(),
  /** Whether the cloud came to the same result, byte for byte; null while it has not said. */
  agrees: z.boolean().nullable(),
});
export type CheckRecord = z.infer<typeof recordSchema>;

export const recordsSchema = z.strictObject({ v: z.literal(1), items: z.array(recordSchema) });
