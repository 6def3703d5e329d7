import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { consentRecord, firmRecord, memberRecord } from './records';

/** The caller's own firm and consent; null for what is not there. */
export async function readFirm(
  _input: ActionInput<'firms', 'read'>,
  { db, actor }: Context,
): Promise<ActionOutput<'firms', 'read'>> {
  const [member, consent] = await Promise.all([
    readRecord(db, 'members', actor.personId, memberRecord),
    readRecord(db, 'consents', actor.personId, consentRecord),
  ]);
  const firm = member && (await readRecord(db, 'firms', member.firmId, firmRecord));
  return {
    firm: firm && { firmId: firm._id, version: firm.version, profile: firm.profile, updatedAt: firm.updatedAt },
    consent: consent && { version: consent.version, at: consent.at },
  };
}
