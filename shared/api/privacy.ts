import { z } from '../zod';
import { date, firmId, instant, key } from './fields';

const erases = z.strictObject({ erasesOn: date });

/**
 * What the law gives people over their data, in the function `firms`.
 *
 * - `export`: everything about the caller, and about his firm where he is a member, as one file behind a link that lives
 *   for ten minutes.
 * - `close`: the firm and all that belongs to it are erased after the grace period; asking again does not put it off. `keep`
 *   takes that back; CONFLICT (`$` `last-owner`) while the account of its only owner is to be erased.
 * - `forget`: the same for the caller's account; CONFLICT (`$` `last-owner`) while he is the only owner of a firm that is not
 *   closing, and (`is-administrator`) until another administrator has taken his rights. `stay` takes it back.
 * - The day is the first one on which nothing is left.
 */
export const privacyContract = {
  export: {
    in: z.strictObject({ key, form: z.enum(['json', 'xlsx']) }),
    out: z.strictObject({ url: z.string(), name: z.string(), bytes: z.int(), expiresAt: instant }),
  },
  close: { in: z.strictObject({ key, firmId }), out: erases },
  keep: { in: z.strictObject({ key, firmId }), out: z.strictObject({ firmId }) },
  forget: { in: z.strictObject({ key }), out: erases },
  stay: { in: z.strictObject({ key }), out: z.strictObject({}) },
} as const;
