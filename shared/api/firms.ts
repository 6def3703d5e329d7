import type { Firm } from '../firms';
import { z } from '../zod';
import { consentVersion, cursor, date, firmId, instant, key, pageSize, rawFirm, version } from './fields';

export const FIRM_STATES = ['pending', 'verified', 'refused'] as const;
const profile = z.custom<Firm>((value) => typeof value === 'object' && value !== null);

const storedFirm = z.strictObject({
  firmId,
  version,
  profile,
  updatedAt: instant,
  role: z.enum(['owner', 'staff']),
  /** Whether the bureau knows that the first owner speaks for the firm; why not, in the operator's words. */
  state: z.enum(FIRM_STATES),
  reason: z.string().nullable(),
  /** The day on which everything is erased: asked for by an owner, or because nobody has come for long. */
  erasesOn: date.nullable(),
  erasesBecause: z.enum(['closed', 'idle']).nullable(),
});
export const consent = z.strictObject({ version: consentVersion, at: instant });
export const written = z.strictObject({ firmId, version });
const change = z.strictObject({ path: z.string(), from: z.unknown(), to: z.unknown() });

/**
 * The function `firms`: the caller's own firm and the caller's consent.
 *
 * - `create`: CONSENT_REQUIRED without a recorded consent of the version in force; CONFLICT when the caller has a firm
 *   (`$`) or the credit code is taken (`firm.uscc`).
 * - `edit`: the whole profile replaces the stored one; CONFLICT (`version`, with `current`) when `version` is stale. A
 *   verified firm that changes its credit code or goes to another province is to be verified again, and nobody looks after it
 *   until then.
 * - `read`: null where there is none. A member who reads counts as the firm's sign of life.
 * - `versions`: who changed what and when, newest first; null stands for unknown, and the first version has no changes. A page
 *   of very large edits may be shorter than asked for. `version`: the profile as it was; NOT_FOUND where there was none.
 * - `assigned`: for a commissioner, the firms in his care, newest first, his own and those that he covers; FORBIDDEN for
 *   everybody else.
 * - `consent`: BAD_REQUEST (`version`) when another text than this is in force. `withdraw`: nothing is stored from then on,
 *   until the text is agreed to again; what is stored stays until it is deleted.
 */
export const firmsContract = {
  create: { in: z.strictObject({ key, consentVersion, firm: rawFirm }), out: written },
  edit: { in: z.strictObject({ key, firmId, version, firm: rawFirm }), out: written },
  read: {
    in: z.strictObject({}),
    out: z.strictObject({ firm: storedFirm.nullable(), consent: consent.nullable() }),
  },
  versions: {
    in: z.strictObject({ firmId, cursor: cursor.optional(), limit: pageSize }),
    out: z.strictObject({
      items: z.array(
        z.strictObject({
          version,
          at: instant,
          by: z.strictObject({ name: z.string().nullable(), isYou: z.boolean() }),
          changes: z.array(change),
        }),
      ),
      next: cursor.nullable(),
    }),
  },
  version: { in: z.strictObject({ firmId, version }), out: z.strictObject({ version, profile }) },
  consent: { in: z.strictObject({ key, version: consentVersion }), out: consent },
  withdraw: { in: z.strictObject({ key }), out: z.strictObject({ at: instant }) },
  assigned: {
    in: z.strictObject({ cursor: cursor.optional(), limit: pageSize }),
    out: z.strictObject({
      items: z.array(z.strictObject({ firmId, name: z.string().nullable(), region: z.string(), isCover: z.boolean() })),
      next: cursor.nullable(),
    }),
  },
} as const;
