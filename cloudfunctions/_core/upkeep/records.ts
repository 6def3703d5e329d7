import { z } from '@shared/zod';

/** `leases`, by the name of the work: until when one run has it for itself. */
export const leaseRecord = z.strictObject({ _id: z.string(), holder: z.string(), until: z.string() });

/** `erasures`, by firmId or personId: gone since then; what a call or a timer that was under way has written since is still to be swept. */
export const erasureRecord = z.strictObject({ _id: z.string(), since: z.string() });

/** `retired`: how many firms nobody came back to, by what they were. No id and no day leads back to one. */
export const retiredRecord = z.strictObject({
  _id: z.string(),
  province: z.string(),
  section: z.string(),
  qualified: z.array(z.string()),
  year: z.string(),
  count: z.int(),
});
