import type { Assessment } from '@shared/check';
import type { Firm } from '@shared/firms';
import { z } from '@shared/zod';

const fields = {
  firmId: z.string(),
  /** `savedAt` and the id: pages are cut here, so that two checks of one millisecond have an order too. */
  sortKey: z.string(),
  savedAt: z.string(),
  asOf: z.string(),
  purpose: z.enum(['new', 'review']),
  /** Edition of each rung, as history shows it and a replay needs it. */
  rungs: z.array(
    z.strictObject({
      rung: z.enum(['innovative', 'specialized', 'little-giant', 'champion', 'tech-sme', 'high-tech']),
      edition: z.string(),
      status: z.enum(['qualified', 'not-qualified', 'needs-data', 'needs-review', 'not-applicable']),
      score: z.strictObject({ min: z.number(), max: z.number(), pass: z.number() }).nullable(),
    }),
  ),
};

/** What a list needs; the large fields stay in the database. */
export const checkHead = z.strictObject({ _id: z.string(), ...fields });

/**
 * `checks`, by checkId. Inputs and result are kept as canonical JSON text: the bytes are the evidence, and no database
 * can reorder or widen what is inside a text.
 */
export const checkRecord = z.strictObject({
  _id: z.string(),
  ...fields,
  /** The edition that was forced, or null when each rung took the one in force. */
  edition: z.string().nullable(),
  ruleHash: z.string(),
  inputs: z.string(),
  result: z.string(),
  savedBy: z.string(),
});
export type CheckRecord = z.infer<typeof checkRecord>;

/** The firm as it was assessed, from `inputs`. */
export function parseInputs(inputs: string): Firm {
  return JSON.parse(inputs) as Firm;
}

/** The assessment as it was answered, from `result`. */
export function parseResult(result: string): Assessment {
  return JSON.parse(result) as Assessment;
}
