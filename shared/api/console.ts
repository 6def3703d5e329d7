import { z } from '../zod';
import {
  codeId,
  cursor,
  date,
  firmId,
  firmIds,
  instant,
  key,
  note,
  oneTimeCode,
  pageSize,
  personId,
  personName,
  region,
} from './fields';
import { FIRM_STATES } from './firms';
import { LIMITS } from './limits';
import { CODE_KINDS } from './team';

const word = z.string();
/** What an operator looks for: any characters but control characters. */
const searched = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}]*$/u);
const state = z.enum(FIRM_STATES);
const uscc = z
  .string()
  .regex(/^[0-9A-Z]{18}$/)
  .max(18);
/** Sections (`C`) or longer codes of GB/T 4754-2017. */
const industries = z.array(z.string().regex(/^[A-T]\d{0,4}$/)).max(20);
const most = z.int().min(1).max(LIMITS.firmsPerCommissionerMost);
const commissionerId = personId;

/** A firm as the bureau sees it: what it is, never a figure. */
export const registration = z.strictObject({
  firmId,
  name: word.nullable(),
  uscc: word.nullable(),
  region: word,
  industry: word.nullable(),
  state,
  reason: word.nullable(),
  createdAt: instant,
  commissioner: z.strictObject({ commissionerId, name: word }).nullable(),
  erasesOn: date.nullable(),
});

/** Away from and until these days, both included; the cover sees the firms in between. */
export const absence = z.strictObject({ from: date, to: date, coverId: personId, note: note.nullable() });

const commissioner = z.strictObject({
  commissionerId,
  name: word,
  region: word,
  industries: z.array(word),
  /** Firms in care, and how many there may be; null: what the region says. */
  load: z.int(),
  limit: most.nullable(),
  /** What holds in the end. */
  mayHave: z.int(),
  since: instant,
  absence: absence.extend({ coverName: word.nullable() }).nullable(),
});

const page = { cursor: cursor.optional(), limit: pageSize };
const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: cursor.nullable() });
const done = z.strictObject({ firmId });

/**
 * The function `console`: an operator's work, within his regions (`region` says for which of them; others answer NOT_FOUND).
 * What writes leaves an entry in the audit trail; what shows a firm is told to the firm.
 *
 * - `firms`: `text` is a part of a name, or a whole credit code; by that, refused firms are found beside the one that holds it.
 * - `todo`: how many firms wait to be verified, how many have nobody, how many questions are late (`late`), how many messages
 *   wait for a person (`held`). Nothing of a firm is shown, so no firm is told.
 * - `approve`, `refuse`: settle whether the first owner speaks for the firm; CONFLICT (`$` `already-so`). `approve` says
 *   which name and credit code the operator saw: CONFLICT (`$` `stale`) when the firm has changed them since. A refused firm gives
 *   its credit code back and leaves its commissioner; approving it later takes the code again (`$` `uscc-taken` by another firm).
 * - `issueCode`: a one-time code that verifies a firm or makes a commissioner; `appoint`: one that makes an operator of
 *   `region`, or an administrator where that is the country, for administrators alone. The code is told once. CONFLICT (`$`
 *   `too-many-codes`, and `told-once` as for invitations). `codes`: all kinds but a firm's own invitations. `revokeCode`:
 *   NOT_FOUND outside the region, FORBIDDEN for what only an administrator may issue, CONFLICT (`$` `code-used`).
 * - `operators`: a page may be shorter than asked for. `removeOperator`: CONFLICT (`$` `last-administrator`) for oneself, so that
 *   there is always one.
 * - `commissioner`: his firms in the operator's own regions; `load` counts all. An absence that is over is not told.
 * - `assign`: puts firms into one commissioner's care, or into nobody's (`null`), all or none. `from` is what the operator saw:
 *   CONFLICT (`from` `stale`) when it has changed, (`commissionerId` `limit`) when there would be too many, (`commissionerId`
 *   `own-firm`) for a member of one of them, (`firmIds` `not-verified`). BAD_REQUEST (`commissionerId` `same`) where nothing moves.
 * - `plan`: whom the rule (region, industry, load) would give the firms that have nobody; nothing is written, so a page is to be
 *   applied by `assign` before the next one is asked for.
 * - `setAbsence`: by an operator, or by the commissioner himself; BAD_REQUEST (`absence.to` `before-from`, `absence.coverId`
 *   `himself`), CONFLICT (`absence.coverId` `no-such-commissioner`, `absent`). `colleagues` tells him what stands now and who may
 *   stand in: the other commissioners of his province. `dismiss`: CONFLICT (`$` `has-firms`, or `is-cover` for somebody who is or
 *   will be away).
 * - `audit`: `from` and `to` are days in China, both included.
 */
export const consolePeopleContract = {
  todo: {
    in: z.strictObject({ region }),
    out: z.strictObject({ pending: z.int(), nobody: z.int(), late: z.int(), held: z.int() }),
  },
  firms: {
    in: z.strictObject({ region, state: state.optional(), text: searched.optional(), ...page }),
    out: pageOf(registration),
  },
  firm: {
    in: z.strictObject({ firmId }),
    out: registration.extend({
      members: z.int(),
      /** Masked; of the owners who gave one. */
      phones: z.array(z.strictObject({ name: word.nullable(), phone: word })),
      care: z.array(z.strictObject({ name: word.nullable(), from: instant, note: word.nullable() })),
    }),
  },
  approve: {
    in: z.strictObject({ key, firmId, name: z.string().min(1).max(100).nullable(), uscc: uscc.nullable() }),
    out: done,
  },
  refuse: { in: z.strictObject({ key, firmId, reason: note }), out: done },
  issueCode: {
    in: z.strictObject({
      key,
      region,
      kind: z.enum(['firm', 'commissioner']),
      /** For whom, in the operator's words; shown in the list of codes. */
      name: personName,
      /** Only the firm of this credit code can use it. */
      uscc: uscc.optional(),
    }),
    out: z.strictObject({ codeId, code: oneTimeCode, expiresAt: instant }),
  },
  appoint: {
    in: z.strictObject({ key, region, name: personName }),
    out: z.strictObject({ codeId, code: oneTimeCode, expiresAt: instant }),
  },
  codes: {
    in: z.strictObject({ region, ...page }),
    out: pageOf(
      z.strictObject({
        codeId,
        kind: z.enum(CODE_KINDS),
        name: word.nullable(),
        createdAt: instant,
        expiresAt: instant,
        usedAt: instant.nullable(),
      }),
    ),
  },
  revokeCode: { in: z.strictObject({ key, region, codeId }), out: z.strictObject({ codeId }) },
  operators: {
    in: z.strictObject({ region, ...page }),
    out: pageOf(
      z.strictObject({
        operatorId: personId,
        name: word,
        regions: z.array(word),
        isAdministrator: z.boolean(),
        since: instant,
      }),
    ),
  },
  removeOperator: {
    in: z.strictObject({ key, region, operatorId: personId }),
    out: z.strictObject({ operatorId: personId }),
  },
  commissioners: { in: z.strictObject({ region, ...page }), out: pageOf(commissioner) },
  commissioner: {
    in: z.strictObject({ commissionerId }),
    out: commissioner.extend({ firms: z.array(registration) }),
  },
  setCommissioner: {
    in: z.strictObject({ key, commissionerId, name: personName, industries, limit: most.nullable() }),
    out: z.strictObject({ commissionerId }),
  },
  setAbsence: {
    in: z.strictObject({ key, commissionerId, absence: absence.nullable() }),
    out: z.strictObject({ commissionerId }),
  },
  colleagues: {
    in: z.strictObject({ commissionerId, ...page }),
    out: z.strictObject({
      absence: absence.extend({ coverName: word.nullable() }).nullable(),
      items: z.array(z.strictObject({ commissionerId, name: word, region: word })),
      next: cursor.nullable(),
    }),
  },
  dismiss: { in: z.strictObject({ key, commissionerId }), out: z.strictObject({ commissionerId }) },
  assign: {
    in: z.strictObject({
      key,
      firmIds,
      from: commissionerId.nullable(),
      commissionerId: commissionerId.nullable(),
      note: note.nullable(),
    }),
    out: z.strictObject({ firmIds }),
  },
  plan: {
    in: z.strictObject({ region, cursor: cursor.optional() }),
    out: z.strictObject({
      items: z.array(
        z.strictObject({
          firmId,
          firmName: word.nullable(),
          region: word,
          commissionerId: commissionerId.nullable(),
          commissionerName: word.nullable(),
          why: z.enum(['county', 'city', 'province', 'industry', 'nobody-free', 'nobody-near']),
        }),
      ),
      next: cursor.nullable(),
    }),
  },
  settings: {
    in: z.strictObject({ region }),
    out: z.strictObject({
      region: word,
      /** Own settings of the region; null: what the region above says. */
      firmsPerCommissioner: most.nullable(),
      idleMonths: z.int().nullable(),
      /** What holds in the end. */
      holds: z.strictObject({ firmsPerCommissioner: z.int(), idleMonths: z.int() }),
    }),
  },
  setSettings: {
    in: z.strictObject({
      key,
      region,
      firmsPerCommissioner: most.nullable(),
      idleMonths: z.int().min(6).max(120).nullable(),
    }),
    out: z.strictObject({ region: word }),
  },
  audit: {
    in: z.strictObject({
      region,
      firmId: firmId.optional(),
      who: personId.optional(),
      action: z
        .string()
        .max(40)
        .regex(/^[a-z]+\.[a-zA-Z]+$/)
        .optional(),
      from: date.optional(),
      to: date.optional(),
      ...page,
    }),
    out: pageOf(
      z.strictObject({
        at: instant,
        who: z.strictObject({ personId: word, name: word.nullable(), role: word }),
        action: z.string(),
        firmId: firmId.nullable(),
        firmName: word.nullable(),
        /** Closed words and ids of what was done, no figure: `{from, to, note}`. */
        detail: z.record(z.string(), z.string()),
      }),
    ),
  },
} as const;
