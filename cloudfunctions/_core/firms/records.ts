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

/** `usccs`, by credit code: who holds it. The id makes a second holder impossible. */
export const usccRecord = z.strictObject({ _id: z.string(), firmId: z.string() });

/** `consents`, by personId: the newest version agreed to, and every version with its instant as evidence. */
export const consentRecord = z.strictObject({
  _id: z.string(),
  version: z.string(),
  at: z.string(),
  history: z.array(z.strictObject({ version: z.string(), at: z.string() })),
});

/** `commissioners`, by personId: who may be assigned firms. */
export const commissionerRecord = z.strictObject({ _id: z.string(), openid: z.string(), since: z.string() });

/** `assignments`, by firmId: the one commissioner of a firm. */
export const assignmentRecord = z.strictObject({
  _id: z.string(),
  commissionerId: z.string(),
  /** Instant and firm: a commissioner's firms are listed along it. */
  sortKey: z.string(),
});

/** `reads`: a commissioner looked at a firm's data, last at `at` in that hour, kept for the firm to see. */
export interface ReadFields {
  readonly firmId: string;
  readonly personId: string;
  readonly action: string;
  readonly at: string;
}
