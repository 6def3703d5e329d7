import { localStore } from '../../tools/local-store';
import { alertsOf, FOLLOWED, setUp, told } from './alerts';
import type { ClockedCloud } from './clock';
import { newKey, type Owner } from './people';
import { personIdOf } from './world';

const LATER = '2999-01-01T00:00:00.000Z';

/** Everything that alerts can leave behind: told to the owner and about the firm, granted, set, on its way, sent and caused by him. */
export async function tellAll(cloud: ClockedCloud, { openid, firmId }: Owner, commissioner: string): Promise<void> {
  const now = cloud.now();
  const personId = personIdOf(openid);
  await setUp(cloud);
  const alerts = alertsOf(cloud, openid);
  await alerts.does('grant', { key: newKey(), answers: [{ template: 'deadline', answer: 'accept' }] });
  const ends = { kind: 'title-ends', title: 'specialized', on: '2027-03-01', edition: null, sure: false } as const;
  const alertId = await told(cloud, openid, ends, { firmId, now });
  await told(cloud, openid, FOLLOWED, { now });
  const due = '2026-11-25T01:00:00.000Z';
  const question = { kind: 'question', seq: 1, reminder: 'late', topic: 'policy', due } as const;
  await told(cloud, commissioner, question, { firmId, side: 'care', now });
  await alerts.does('settle', { key: newKey(), alertId });
  const { items } = await alerts.does('inbox', {});
  await alerts.does('seen', { key: newKey(), upTo: items[0]?.cursor ?? '' });
  const sending = { sendId: 'of-the-leaver', template: 'deadline', alertIds: [alertId], at: LATER, isUnsure: true };
  const send = { personId, template: 'deadline', alerts: 1, alertIds: [alertId], at: LATER, day: '2026-11-24' };
  const wave = { kind: 'measures', regions: [], places: [], measures: [], json: '{}', by: personId, at: LATER };
  const counts = { state: 'done', step: '', cursor: '', firms: 0, of: 0, alerts: 0, withdrawn: 0, nextAt: LATER };
  const database = cloud.database();
  await database
    .collection('alertBoxes')
    .doc(personId)
    .update({ sending: database.command.set(sending), nextAt: LATER });
  await localStore(cloud.url).transact(async (tx) => {
    await tx.replace('alertSends', 'of-the-leaver', { ...send, state: 'unsure', code: '0', expiresAt: LATER });
    await tx.replace('alertWaves', 'of-the-leaver', { ...wave, ...counts, sortKey: `${LATER}:1` });
    for (const [what, of] of [
      ['person', personId],
      ['talk', firmId],
    ] as const)
      await tx.replace('alertClocks', `${what}.${of}`, { what, of, at: LATER, changes: [], settled: [] });
  });
}
