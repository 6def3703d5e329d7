import type { Purpose } from '@shared/rules/types';
import { z } from '@shared/zod';

import { answersSchema } from '../draft/schema';

const purpose: z.ZodType<Purpose> = z.enum(['new', 'review']);

/**
 * One wish to save a check. Its keys are made once, so sending any step again takes effect once; `step` is the next
 * one to be sent.
 */
export const jobSchema = z.strictObject({
  id: z.string(),
  recordId: z.string(),
  step: z.enum(['consent', 'firm', 'check']),
  keys: z.strictObject({ consent: z.string(), firm: z.string(), check: z.string() }),
  consentVersion: z.string(),
  /** The check's own figures, and the profile where it was saved with none but these. */
  firm: answersSchema,
  /** The profile to be saved where it was brought together with somebody else's edits. */
  profile: answersSchema.optional(),
  asOf: z.string(),
  purpose,
  resultHash: z.string(),
  /** Why it stays: set when sending the same again cannot help. */
  problem: z
    .strictObject({
      code: z.string(),
      message: z.string(),
      /** Of a conflict: which field it is about, and the version of the firm that this phone's figures go back to. */
      path: z.string().optional(),
      base: z.number().nullish(),
    })
    .nullable(),
});
export type Job = z.infer<typeof jobSchema>;

/** The firm as the cloud knows it, and the privacy text that was agreed to. */
export const cloudLinkSchema = z.strictObject({ firmId: z.string(), version: z.number() });
export type CloudLink = z.infer<typeof cloudLinkSchema>;

export const outboxSchema = z.strictObject({
  v: z.literal(1),
  jobs: z.array(jobSchema),
  link: cloudLinkSchema.nullable(),
  consent: z.strictObject({ version: z.string(), at: z.string() }).nullable(),
});
export type Outbox = z.infer<typeof outboxSchema>;
