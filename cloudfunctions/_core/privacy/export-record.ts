import { z } from '@shared/zod';

/** `exports`, by personId: the one file of a person that may be lying in storage, until the upkeep takes it away. */
export const exportRecord = z.strictObject({
  _id: z.string(),
  personId: z.string(),
  /** `''`: he had none. A firm's figures go with the firm, in whose file ever they are. */
  firmId: z.string(),
  fileId: z.string(),
  expiresAt: z.string(),
});
