import type { Firm } from '@shared/firms';
import { z } from '@shared/zod';

/** Own storage is checked when it is written; a later, stricter schema must not make old profiles unreadable. */
export const storedProfile = z.custom<Firm>((value) => typeof value === 'object' && value !== null);

/** `firms`, by firmId. */
export const firmRecord = z.strictObject({
  _id: z.string(),
  version: z.int(),
  profile: storedProfile,
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
});
export type FirmRecord = z.infer<typeof firmRecord>;

/** `members`, by personId: one firm a person. The openid is here alone, for messages that must reach the person. */
export const memberRecord = z.strictObject({
  _id: z.string(),
  openid: z.string(),
  firmId: z.string(),
  role: z.enum(['owner', 'staff']),
  joinedAt: z.string(),
});
export type MemberRecord = z.infer<typeof memberRecord>;

/** Where something is: the codes of its province, city and county, `''` where its region does not go so far. */
export const place = { province: z.string(), city: z.string(), county: z.string() };

/**
 * `registrations`, by firmId: what a bureau may know of a firm. No figure of the profile is here, so nothing that a console
 * reads can leak one.
 */
export const registrationRecord = z.strictObject({
  _id: z.string(),
  name: z.string().nullable(),
  uscc: z.string().nullable(),
  region: z.string(),
  ...place,
  industry: z.string().nullable(),
  state: z.enum(['pending', 'verified', 'refused']),
  stateAt: z.string(),
  /** Null while pending. */
  stateBy: z.enum(['code', 'operator']).nullable(),
  reason: z.string().nullable(),
  /** `''`: nobody. */
  commissionerId: z.string(),
  createdAt: z.string(),
  sortKey: z.string(),
  /** Day on which a member was last here. */
  activeOn: z.string(),
  /** Asked for by an owner, or nobody has come for long. */
  erasesOn: z.string().nullable(),
  erasesBecause: z.enum(['closed', 'idle']).nullable(),
  /** The day on which the upkeep has to look at the firm again: to remind, or to erase. */
  due: z.string(),
});
export type RegistrationRecord = z.infer<typeof registrationRecord>;

/** `teams`, by firmId: everybody of the firm in one document, so that a transaction can see that an owner stays. */
export const teamRecord = z.strictObject({
  _id: z.string(),
  members: z.array(z.strictObject({ personId: z.string(), role: z.enum(['owner', 'staff']), joinedAt: z.string() })),
});
export type TeamRecord = z.infer<typeof teamRecord>;

/** `people`, by personId: what a person told of himself, and whether the account is to be erased. */
export const personRecord = z.strictObject({
  _id: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  erasesOn: z.string().nullable(),
  /** `9999-12-31` where nothing is due. */
  due: z.string(),
});
export type PersonRecord = z.infer<typeof personRecord>;
export const NEVER = '9999-12-31';

/** `firmVersions`, `<firmId>.<version>`: every profile that a firm has had. */
export const firmVersionRecord = z.strictObject({
  _id: z.string(),
  firmId: z.string(),
  version: z.int(),
  profile: storedProfile,
  at: z.string(),
  by: z.string(),
  sortKey: z.string(),
});
export const versionId = (firmId: string, version: number): string => `${firmId}.${version}`;

/** `usccs`, by credit code: who holds it. The id makes a second holder impossible. */
export const usccRecord = z.strictObject({ _id: z.string(), firmId: z.string() });

/** `consents`, by personId: the newest version agreed to, and every version with its instant as evidence. */
export const consentRecord = z.strictObject({
  _id: z.string(),
  version: z.string(),
  at: z.string(),
  history: z.array(z.strictObject({ version: z.string(), at: z.string(), withdrawnAt: z.string().optional() })),
  /** Absent while the consent holds. */
  withdrawnAt: z.string().optional(),
  /** New whenever something begins that ends with the consent: whoever takes it back at that moment must collide. */
  guard: z.string().optional(),
});

/** `commissioners`, by personId: who may be given firms. */
export const commissionerRecord = z.strictObject({
  _id: z.string(),
  openid: z.string(),
  name: z.string(),
  region: z.string(),
  ...place,
  industries: z.array(z.string()),
  limit: z.int().nullable(),
  /** Firms in care, counted in the transactions that give and take them. */
  load: z.int(),
  absence: z
    .strictObject({ from: z.string(), to: z.string(), coverId: z.string(), note: z.string().nullable() })
    .nullable(),
  since: z.string(),
  sortKey: z.string(),
});
export type CommissionerRecord = z.infer<typeof commissionerRecord>;

/** `covers`, `<coverId>.<commissionerId>`: the same absence found from the other side. */
export const coverRecord = z.strictObject({
  _id: z.string(),
  coverId: z.string(),
  commissionerId: z.string(),
  from: z.string(),
  to: z.string(),
});

/** `operators`, by personId. An administrator's region is the country. */
export const operatorRecord = z.strictObject({
  _id: z.string(),
  openid: z.string(),
  name: z.string(),
  regions: z.array(z.string()),
  isAdministrator: z.boolean(),
  since: z.string(),
  sortKey: z.string(),
  /** New whenever the operator takes another one's rights away: two who do so to each other at once must collide. */
  guard: z.string().optional(),
});
export type OperatorRecord = z.infer<typeof operatorRecord>;

/** `assignments`, by firmId: in whose care the firm is, and has been. The history stays with the firm. */
export const assignmentRecord = z.strictObject({
  _id: z.string(),
  /** `''`: nobody now. */
  commissionerId: z.string(),
  /** Instant and firm: a commissioner's firms are listed along it. */
  sortKey: z.string(),
  history: z.array(z.strictObject({ commissionerId: z.string(), from: z.string(), note: z.string().nullable() })),
});
export type AssignmentRecord = z.infer<typeof assignmentRecord>;

/**
 * `reads`: somebody who is not of the firm looked at its data, last within ten minutes of `at` in that hour, kept for the firm
 * to see.
 */
export const readEntry = z.strictObject({
  _id: z.string(),
  firmId: z.string(),
  personId: z.string(),
  role: z.enum(['commissioner', 'cover', 'operator', 'administrator']),
  action: z.string(),
  at: z.string(),
  sortKey: z.string(),
});
export type ReadEntry = z.infer<typeof readEntry>;

/** `codes`, by the digest of the code: what it is for. The code itself is nowhere. */
export const codeRecord = z.strictObject({
  _id: z.string(),
  kind: z.enum(['staff', 'firm', 'commissioner', 'operator', 'administrator']),
  /** Of staff; `''` for the others. */
  firmId: z.string(),
  /** Of the others; `''` for staff. */
  region: z.string(),
  ...place,
  name: z.string().nullable(),
  uscc: z.string().nullable(),
  by: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  usedAt: z.string().nullable(),
  /** Who made it, who used it, and the firm that it verified, so that an erasure finds it. */
  names: z.array(z.string()).default([]),
  sortKey: z.string(),
});
export type CodeRecord = z.infer<typeof codeRecord>;

/** `settings`, by region. Null: what the region above says. */
export const settingsRecord = z.strictObject({
  _id: z.string(),
  firmsPerCommissioner: z.int().nullable(),
  idleMonths: z.int().nullable(),
});

/** `audit`: what somebody with power did, for good. */
export const auditRecord = z.strictObject({
  _id: z.string(),
  at: z.string(),
  sortKey: z.string(),
  personId: z.string(),
  role: z.string(),
  action: z.string(),
  /** `''`: none. */
  firmId: z.string(),
  region: z.string(),
  ...place,
  detail: z.record(z.string(), z.string()),
  /** The ids in `detail`, so that an erasure finds them. */
  names: z.array(z.string()).default([]),
});
export type AuditRecord = z.infer<typeof auditRecord>;

/** `standings`, by firmId: what the newest saved self-check said, for statistics. */
export const standingRecord = z.strictObject({
  _id: z.string(),
  ...place,
  /** Section of the industry, `''` unknown. */
  section: z.string(),
  /** Rungs that the firm qualifies for. */
  qualified: z.array(z.string()),
  /** `<rung>:<criterion>` of what is unmet. */
  unmet: z.array(z.string()),
  savedAt: z.string(),
  /** The check itself; `''` where it was saved before this was kept. */
  checkId: z.string().default(''),
});
