import type { Firm } from '../firms';
import { z } from '../zod';
import { consentVersion, cursor, firmId, instant, key, rawFirm, version } from './fields';
import { LIMITS } from './limits';

const storedFirm = z.strictObject({
  firmId,
  version,
  profile: z.custom<Firm>((value) => typeof value === 'object' && value !== null),
  updatedAt: instant,
});
const consent = z.strictObject({ version: consentVersion, at: instant });
const written = z.strictObject({ firmId, version });

/**
 * The function `firms`: the caller's own firm and the caller's consent.
 *
 * - `create`: CONSENT_REQUIRED without a recorded consent of the version in force; CONFLICT when the caller has a firm
 *   (`$`) or the credit code is taken (`firm.uscc`).
 * - `edit`: the whole profile replaces the stored one; CONFLICT (`version`, with `current`) when `version` is stale.
 * - `read`: null where there is none.
 * - `assigned`: for a commissioner, the firms in his care, newest first; FORBIDDEN for everybody else.
 * - `consent`: BAD_REQUEST (`version`) when another text than this is in force.
 */
export const firmsContract = {
  create: { in: z.strictObject({ key, consentVersion, firm: rawFirm }), out: written },
  edit: { in: z.strictObject({ key, firmId, version, firm: rawFirm }), out: written },
  read: {
    in: z.strictObject({}),
    out: z.strictObject({ firm: storedFirm.nullable(), consent: consent.nullable() }),
  },
  consent: { in: z.strictObject({ key, version: consentVersion }), out: consent },
  assigned: {
    in: z.strictObject({ cursor: cursor.optional(), limit: z.int().min(1).max(LIMITS.historyPage).optional() }),
    out: z.strictObject({
      items: z.array(z.strictObject({ firmId, name: z.string().nullable(), region: z.string() })),
      next: cursor.nullable(),
    }),
  },
} as const;
