import { CONSENT_VERSION } from '@shared/api';
import { consentRecord, teamRecord, type TeamRecord } from '../firms/records';
import { readRecord, readRecords } from '../store/read-record';
import type { Store } from '../store/store';

type Member = TeamRecord['members'][number];

/** Of these people, those of whom something may be stored: they have agreed to the text in force. */
export async function consenting(db: Pick<Store, 'readAll'>, people: readonly string[]): Promise<ReadonlySet<string>> {
  const consents = await readRecords(db, 'consents', people, consentRecord);
  const hold = [...consents.values()].filter(({ version, withdrawnAt }) => version === CONSENT_VERSION && !withdrawnAt);
  return new Set(hold.map(({ _id }) => _id));
}

/** Everybody of the firm who may be told something; nobody where it is being erased. */
export async function membersOf(db: Pick<Store, 'read' | 'readAll'>, firmId: string): Promise<readonly Member[]> {
  const team = await readRecord(db, 'teams', firmId, teamRecord);
  if (!team) return [];
  const agreed = await consenting(
    db,
    team.members.map(({ personId }) => personId),
  );
  return team.members.filter(({ personId }) => agreed.has(personId));
}
