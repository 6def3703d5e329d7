import { z } from '../zod';
import {
  codeId,
  cursor,
  date,
  firmId,
  instant,
  key,
  memberId,
  oneTimeCode,
  pageSize,
  personId,
  personName,
} from './fields';
import { FIRM_STATES } from './firms';

const done = z.strictObject({ firmId });
const region = z.string();
const memberRole = z.enum(['owner', 'staff']);

export const CODE_KINDS = ['staff', 'firm', 'commissioner', 'operator', 'administrator'] as const;

/**
 * The people of the function `firms`: who the caller is, and who else belongs to the firm.
 *
 * - `me`: every role of the caller; the phone number comes masked. Null or empty where there is none.
 * - `introduce`: what others call the caller, in every role of his; `phone`: exchanges the code of WeChat's button for the
 *   number (BAD_REQUEST `code` `code-spent` when it was used or is too old); `dropPhone` forgets it.
 * - `redeem`: staff, commissioners, operators and administrators come in by a one-time code. NOT_FOUND for a code that is
 *   wrong, used, withdrawn or too old, or whose maker may not give it any more, all in the same words; CONFLICT (`$`
 *   `has-firm`) for staff who have a firm, (`$` `too-many-members`), (`$` `in-care`) for the firm's own commissioner, (`$`
 *   `is-commissioner`) for one who is, (`$` `leaving`) for an administrator whose account is to be erased. An operator's code
 *   adds its region. A code that was refused stays good; while its firm is not verified, nobody can use it.
 * - `verify`: the owner proves by a bureau's one-time code that he speaks for the firm. NOT_FOUND as above, and for a code of
 *   another region; CONFLICT (`code` `other-firm`) when the code was made out for another credit code.
 * - `invite`: a code for one more member, shown once; CONFLICT (`$` `not-verified`, `too-many-members`, `too-many-codes`).
 *   Asked again with the same key, it tells no code: the first one is withdrawn if nobody has used it, and the answer is
 *   CONFLICT (`$` `told-once`); a new key makes a new code.
 *   `inviteImage`: the same code as WeChat's round picture, base64 of a PNG; null where the platform gives none. The picture
 *   opens `firm/join/index` with the scene `i=<code>`.
 * - `leave`, `removeMember`, `handOver`: CONFLICT (`$` `last-owner`) when no owner would be left. Handing over makes the
 *   caller staff. Access comes before the receipt: asked again after success, `leave` is NOT_FOUND and `handOver` FORBIDDEN.
 * - CONSENT_REQUIRED for `introduce`, `phone`, `redeem`, `verify` and `invite`. What takes away asks for no consent.
 * - `reads`: who else has looked at the firm's data, newest first.
 */
export const teamContract = {
  me: {
    in: z.strictObject({}),
    out: z.strictObject({
      name: z.string().nullable(),
      phone: z.string().nullable(),
      member: z
        .strictObject({ firmId, firmName: z.string().nullable(), role: memberRole, state: z.enum(FIRM_STATES) })
        .nullable(),
      commissioner: z.strictObject({ commissionerId: personId, name: z.string(), region, covers: z.int() }).nullable(),
      /** The firm's commissioner, for its members. */
      careBy: z
        .strictObject({ name: z.string(), since: instant, cover: z.string().nullable(), until: date.nullable() })
        .nullable(),
      operator: z.strictObject({ name: z.string(), regions: z.array(region), isAdministrator: z.boolean() }).nullable(),
      /** The day on which the account is erased, when that was asked for. */
      erasesOn: date.nullable(),
    }),
  },
  introduce: { in: z.strictObject({ key, name: personName }), out: z.strictObject({ name: z.string() }) },
  phone: {
    in: z.strictObject({
      key,
      code: z
        .string()
        .min(1)
        .max(200)
        .regex(/^[\w-]+$/),
    }),
    out: z.strictObject({ phone: z.string() }),
  },
  dropPhone: { in: z.strictObject({ key }), out: z.strictObject({}) },
  redeem: {
    in: z.strictObject({ key, code: oneTimeCode, name: personName }),
    out: z.strictObject({ kind: z.enum(CODE_KINDS), firmId: firmId.nullable() }),
  },
  verify: { in: z.strictObject({ key, firmId, code: oneTimeCode }), out: done },
  team: {
    in: z.strictObject({ firmId }),
    out: z.strictObject({
      members: z.array(
        z.strictObject({
          memberId,
          name: z.string().nullable(),
          role: memberRole,
          joinedAt: instant,
          isYou: z.boolean(),
        }),
      ),
      /** Invitations that nobody has used; for owners alone. */
      invitations: z.array(z.strictObject({ codeId, createdAt: instant, expiresAt: instant })),
    }),
  },
  invite: {
    in: z.strictObject({ key, firmId }),
    out: z.strictObject({ codeId, code: oneTimeCode, expiresAt: instant }),
  },
  inviteImage: {
    in: z.strictObject({ firmId, code: oneTimeCode }),
    out: z.strictObject({ image: z.string().nullable() }),
  },
  cancelInvite: { in: z.strictObject({ key, firmId, codeId }), out: done },
  removeMember: { in: z.strictObject({ key, firmId, memberId }), out: done },
  handOver: { in: z.strictObject({ key, firmId, memberId }), out: done },
  leave: { in: z.strictObject({ key, firmId }), out: done },
  reads: {
    in: z.strictObject({ firmId, cursor: cursor.optional(), limit: pageSize }),
    out: z.strictObject({
      items: z.array(
        z.strictObject({
          at: instant,
          role: z.enum(['commissioner', 'cover', 'operator', 'administrator']),
          name: z.string().nullable(),
          /** What was looked at: the id of the action. */
          action: z.string(),
        }),
      ),
      next: cursor.nullable(),
    }),
  },
} as const;
