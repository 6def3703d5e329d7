import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { keepAlive } from './keep-alive';
import { consentRecord, firmRecord, memberRecord, registrationRecord, type MemberRecord } from './records';

/** The caller's own firm and consent; null for what is not there. */
export async function readFirm(
  _input: ActionInput<'firms', 'read'>,
  context: Context,
): Promise<ActionOutput<'firms', 'read'>> {
  const { db, actor } = context;
  const [member, consent] = await Promise.all([
    readRecord(db, 'members', actor.personId, memberRecord),
    readRecord(db, 'consents', actor.personId, consentRecord),
  ]);
  return {
    firm: member && (await firmOf(member, context)),
    consent: consent && !consent.withdrawnAt ? { version: consent.version, at: consent.at } : null,
  };
}

async function firmOf(
  { firmId, role }: MemberRecord,
  context: Context,
): Promise<ActionOutput<'firms', 'read'>['firm']> {
  const [firm, registration] = await Promise.all([
    readRecord(context.db, 'firms', firmId, firmRecord),
    readRecord(context.db, 'registrations', firmId, registrationRecord),
  ]);
  if (!firm || !registration) return null;
  await keepAlive(registration, context);
  const { version, profile, updatedAt } = firm;
  const { state, reason, erasesOn, erasesBecause } = registration;
  return { firmId, version, profile, updatedAt, role, state, reason, erasesOn, erasesBecause };
}
