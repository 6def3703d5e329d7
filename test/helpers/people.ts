import { CONSENT_VERSION } from '@shared/api';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../../cloudfunctions/_core/digest';
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

/** A person whom an operator has made a commissioner. There is no console yet, so the administrator writes it. */
export async function newCommissioner(cloud: TestCloud): Promise<string> {
  const openid = newPerson();
  const since = '2026-11-23T00:00:00.000Z';
  await cloud
    .database()
    .collection('commissioners')
    .add({ _id: digest('person', openid), openid, since });
  return openid;
}

/** Puts a firm into the care of a commissioner. */
export async function assign(cloud: TestCloud, firmId: string, commissioner: string): Promise<void> {
  const sortKey = `2026-11-23T00:00:00.000Z:${firmId}`;
  const assignment = { _id: firmId, commissionerId: digest('person', commissioner), sortKey };
  await cloud.database().collection('assignments').add(assignment);
}
