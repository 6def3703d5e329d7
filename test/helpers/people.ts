import { CONSENT_VERSION } from '@shared/api';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../../cloudfunctions/_core/digest';
import { placeOf } from '../../cloudfunctions/_core/firms/place-of';
import { dataOf, ROOT, type TestCloud } from './cloud';

type RawFirm = Readonly<Record<string, unknown>>;

/** A new idempotency key. */
export const newKey = (): string => randomUUID();
/** A person nobody has met. */
export const newPerson = (): string => `p-${randomUUID()}`;

/** The firm of a worked case, `f01` to `f08`. */
export function caseFirm(id: string): RawFirm {
  const file = JSON.parse(readFileSync(path.join(ROOT, 'test/golden/cases', `${id}.json`), 'utf8')) as {
    firm: RawFirm;
  };
  return file.firm;
}

export const SMALL_FIRM: RawFirm = { name: '示例企业', region: '330106', industry: 'C3484' };

export async function agree(cloud: TestCloud, openid: string): Promise<void> {
  dataOf(await cloud.call('firms', 'consent', { key: newKey(), version: CONSENT_VERSION }, openid));
}

export interface Owner {
  readonly openid: string;
  readonly firmId: string;
}

/** A person who has agreed and has a firm. */
export async function newOwner(cloud: TestCloud, firm: RawFirm = SMALL_FIRM): Promise<Owner> {
  const openid = newPerson();
  await agree(cloud, openid);
  const body = { key: newKey(), consentVersion: CONSENT_VERSION, firm };
  const { firmId } = dataOf(await cloud.call('firms', 'create', body, openid));
  return { openid, firmId };
}

/** A stored check of the owner's firm. */
export async function newCheck(
  cloud: TestCloud,
  { openid, firmId }: Owner,
  firm: RawFirm = SMALL_FIRM,
): Promise<string> {
  const body = { key: newKey(), firmId, firm, asOf: '2026-11-23', purpose: 'new' } as const;
  return dataOf(await cloud.call('check', 'save', body, openid)).checkId;
}

const SINCE = '2026-11-23T00:00:00.000Z';

/** A commissioner of a region; written by the administrator, as the console's codes would. */
export async function newCommissioner(cloud: TestCloud, region = '330106', openid = newPerson()): Promise<string> {
  const id = digest('person', openid);
  const { province, city, county } = placeOf(region);
  const known = { name: '张专员', region, province, city, county, industries: [], limit: null, load: 0, absence: null };
  await cloud
    .database()
    .collection('commissioners')
    .add({ _id: id, openid, ...known, since: SINCE, sortKey: `${SINCE}:${id}` });
  return openid;
}

/** Puts a firm into the care of a commissioner. */
export async function assign(cloud: TestCloud, firmId: string, commissioner: string): Promise<void> {
  const database = cloud.database();
  const commissionerId = digest('person', commissioner);
  const history = [{ commissionerId, from: SINCE, note: null }];
  const assignment = { _id: firmId, commissionerId, sortKey: `${SINCE}:${firmId}`, history };
  await database.collection('assignments').add(assignment);
  await database.collection('registrations').doc(firmId).update({ commissionerId });
  await database
    .collection('commissioners')
    .doc(commissionerId)
    .update({ load: database.command.inc(1) });
}

/** Somebody stands in for a commissioner between two days. */
export async function cover(
  cloud: TestCloud,
  absent: string,
  standIn: string,
  from: string,
  to: string,
): Promise<void> {
  const [commissionerId, coverId] = [digest('person', absent), digest('person', standIn)];
  const database = cloud.database();
  await database
    .collection('commissioners')
    .doc(commissionerId)
    .update({ absence: database.command.set({ from, to, coverId, note: null }) });
  await database.collection('covers').add({ _id: `${coverId}.${commissionerId}`, coverId, commissionerId, from, to });
}

/** An operator of a region; of the country: an administrator. */
export async function newOperator(cloud: TestCloud, region: string, openid = newPerson()): Promise<string> {
  const id = digest('person', openid);
  const isAdministrator = region === '100000';
  const operator = { name: '王老师', regions: [region], isAdministrator, since: SINCE, sortKey: `${SINCE}:${id}` };
  await cloud
    .database()
    .collection('operators')
    .add({ _id: id, openid, ...operator });
  return openid;
}

/** Staff of a firm, as if an invitation had been redeemed. */
export async function newStaff(cloud: TestCloud, firmId: string): Promise<string> {
  const openid = newPerson();
  await agree(cloud, openid);
  const personId = digest('person', openid);
  const database = cloud.database();
  await database.collection('members').add({ _id: personId, openid, firmId, role: 'staff', joinedAt: SINCE });
  await database
    .collection('teams')
    .doc(firmId)
    .update({ members: database.command.push([{ personId, role: 'staff', joinedAt: SINCE }]) });
  return openid;
}

/** The bureau knows that the owner speaks for the firm. */
export async function verified(cloud: TestCloud, firmId: string): Promise<void> {
  const state = { state: 'verified', stateAt: SINCE, stateBy: 'operator' };
  await cloud.database().collection('registrations').doc(firmId).update(state);
}
