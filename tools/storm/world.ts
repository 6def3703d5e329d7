import { CONSENT_VERSION } from '@shared/api';
import { digest } from '../../cloudfunctions/_core/digest';
import { placeOf } from '../../cloudfunctions/_core/firms/place-of';
import type { Store, Transaction } from '../../cloudfunctions/_core/store/store';

/** Somebody who takes part in conversations: a member in one, a commissioner in two. */
export interface Talker {
  readonly openid: string;
  readonly firmIds: readonly string[];
}

const REGION = '330106';
const SINCE = '2026-11-23T00:00:00.000Z';
/** Of five people four belong to two firms, and the fifth looks after both. */
const GROUP = 5;

/** So many people in firms of two, every two firms in one commissioner's care; written as the administrator of the database. */
export async function makeWorld(people: number, store: Store): Promise<readonly Talker[]> {
  const talkers: Talker[] = [];
  for (let group = 0; group < Math.ceil(people / GROUP); group++) {
    const commissioner = `storm-c${group}`;
    const firms = [0, 1].map((firm) => ({
      firmId: digest('storm-firm', String(group), String(firm)),
      members: [0, 1].map((member) => `storm-m${group}-${firm}-${member}`),
    }));
    await store.transact(async (tx) => {
      await writeCommissioner(tx, commissioner);
      for (const { firmId, members } of firms) await writeFirm(tx, firmId, members, commissioner);
    });
    talkers.push({ openid: commissioner, firmIds: firms.map(({ firmId }) => firmId) });
    for (const { firmId, members } of firms) talkers.push(...members.map((openid) => ({ openid, firmIds: [firmId] })));
  }
  return talkers;
}

async function writeCommissioner(tx: Transaction, openid: string): Promise<void> {
  const id = digest('person', openid);
  const place = { region: REGION, ...placeOf(REGION) };
  const work = { industries: [], limit: null, load: 2, absence: null, since: SINCE, sortKey: `${SINCE}:${id}` };
  await tx.replace('commissioners', id, { openid, name: openid, ...place, ...work });
}

async function writeFirm(
  tx: Transaction,
  firmId: string,
  openids: readonly string[],
  commissioner: string,
): Promise<void> {
  const commissionerId = digest('person', commissioner);
  const members = openids.map((openid, at) => ({
    personId: digest('person', openid),
    role: at === 0 ? 'owner' : 'staff',
    joinedAt: SINCE,
  }));
  const place = { region: REGION, ...placeOf(REGION) };
  const state = { state: 'verified', stateAt: SINCE, stateBy: 'operator', reason: null, commissionerId };
  const life = { createdAt: SINCE, activeOn: '2026-11-23', erasesOn: null, erasesBecause: null, due: '9999-12-31' };
  const head = { name: firmId.slice(0, 8), uscc: null, industry: null, sortKey: `${SINCE}:${firmId}` };
  await tx.replace('registrations', firmId, { ...head, ...place, ...state, ...life });
  await tx.replace('teams', firmId, { members });
  const history = [{ commissionerId, from: SINCE, note: null }];
  await tx.replace('assignments', firmId, { commissionerId, sortKey: `${SINCE}:${firmId}`, history });
  for (const [at, openid] of openids.entries()) {
    const { personId = '', role, joinedAt } = members[at] ?? {};
    await tx.replace('members', personId, { openid, firmId, role, joinedAt });
    const consent = { version: CONSENT_VERSION, at: SINCE };
    await tx.replace('consents', personId, { ...consent, history: [consent] });
  }
}
