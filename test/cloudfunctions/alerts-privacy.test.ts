import type { AlertFacts } from '@shared/alerts';
import { readSheet } from 'read-excel-file/universal';
import { SHEETS } from '../../cloudfunctions/_core/privacy/texts';
import { alertsOf, FOLLOWED, setUp, told } from '../helpers/alerts';
import { pairOf } from '../helpers/chat';
import { dataOf, startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { agree, newCheck, newKey, newPerson, newStaff } from '../helpers/people';
import { personIdOf } from '../helpers/world';

/** What the law gives people over their alerts: a copy, and silence. */

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  await setUp(cloud);
});
afterAll(() => cloud.close());

const exported = async (openid: string, form: 'json' | 'xlsx'): Promise<Buffer> => {
  const { url } = dataOf(await cloud.call('firms', 'export', { key: newKey(), form }, openid));
  return Buffer.from(await (await fetch(url)).arrayBuffer());
};
const put = (collection: string, document: object) => cloud.database().collection(collection).add(document);
const grant = (openid: string) =>
  alertsOf(cloud, openid).does('grant', { key: newKey(), answers: [{ template: 'deadline', answer: 'accept' }] });
const NIGHT = { quietFrom: '21:30', quietTo: '08:00' };

async function somebodyTold() {
  const { owner, firmId, commissioner } = await pairOf(cloud);
  const checkId = await newCheck(cloud, { openid: owner, firmId });
  const flip: AlertFacts = {
    ...{ kind: 'outcome-flip', checkId, rung: 'innovative', statusFrom: 'qualified', statusTo: 'not-qualified' },
    ...{ editionFrom: 'miit-2022', editionTo: 'miit-2026-2', criterion: 'innovative.revenue', clause: '（一）' },
    ...{ from: 'met', to: 'unmet', flips: 1 },
  };
  await told(cloud, owner, FOLLOWED, { now: Date.parse('2026-11-24T01:00:00.000Z') });
  await told(cloud, owner, flip, { firmId, now: Date.parse('2026-11-24T02:00:00.000Z') });
  await grant(owner);
  const change = { key: newKey(), version: 0, muted: ['reply' as const], ...NIGHT };
  await alertsOf(cloud, owner).does('setSettings', change);
  const seen = { key: newKey(), upTo: `2026-11-24T01:00:00.000Z:${'0'.repeat(32)}` };
  await alertsOf(cloud, owner).does('seen', seen);
  const personId = personIdOf(owner);
  const send = { personId, template: 'deadline', alerts: 2, alertIds: [], day: '2026-11-24', state: 'sent', code: '0' };
  const at = '2026-11-24T03:00:00.000Z';
  await put('alertSends', { _id: `send-${personId}`, ...send, at, expiresAt: '2999-01-01T00:00:00.000Z' });
  const clock = { at: '2027-01-01T00:00:00.000Z', changes: [], settled: [] };
  await put('alertClocks', { _id: `person.${personId}`, what: 'person', of: personId, ...clock });
  const duties = {
    changes: [{ what: 'region', on: '2026-11-20' }],
    settled: ['title-ends:specialized:2027-03-01'],
  };
  await cloud
    .database()
    .collection('alertClocks')
    .doc(`firm.${firmId}`)
    .set({ what: 'firm', of: firmId, ...clock, ...duties });
  return { owner, firmId, commissioner, checkId };
}

test('the JSON has alerts, settings, ledger, messages and what the firm has to report, without ids of ours', async () => {
  const { owner, firmId, checkId } = await somebodyTold();
  const text = (await exported(owner, 'json')).toString();
  expect(JSON.parse(text)).toMatchObject({
    person: {
      alerts: [
        {
          at: '2026-11-24T02:00:00.000Z',
          state: 'waiting',
          facts: { kind: 'outcome-flip', criterion: 'innovative.revenue' },
        },
        { at: '2026-11-24T01:00:00.000Z', title: '即将截止：知识产权质押融资', facts: FOLLOWED },
      ],
      alertSettings: { muted: ['reply'], ...NIGHT, seenTo: '2026-11-24T01:00:00.000Z', followsAt: expect.any(String) },
      credits: { deadline: { left: 1, granted: 1, spent: 0, voided: 0 } },
      sends: [{ template: 'deadline', alerts: 2, state: 'sent', code: '0' }],
    },
    firm: {
      duties: { changes: [{ what: 'region', on: '2026-11-20' }], settled: ['title-ends:specialized:2027-03-01'] },
    },
  });
  for (const id of [firmId, checkId, personIdOf(owner)]) expect(text).not.toContain(id);
});

test('the workbook says it with Chinese headings', async () => {
  const { owner } = await somebodyTold();
  const bytes = await exported(owner, 'xlsx');
  const rowsOf = (sheet: keyof typeof SHEETS) => readSheet(new Blob([new Uint8Array(bytes)]), SHEETS[sheet].name);
  const told = [
    '2026-11-24 09:00',
    '即将截止：知识产权质押融资',
    expect.stringContaining('2026年12月31日'),
    '等着发微信消息',
  ];
  expect(await rowsOf('alerts')).toContainEqual(told);
  expect(await rowsOf('alertSettings')).toContainEqual(['不再提醒的种类', '专员的回复']);
  expect(await rowsOf('alertSettings')).toContainEqual(['免打扰时间', '21:30–08:00']);
  expect(await rowsOf('credits')).toContainEqual(['截止提醒', 1, 1, null, null].map((cell) => cell ?? 0));
  expect(await rowsOf('sends')).toContainEqual(['2026-11-24 11:00', '截止提醒', 2, '已发', null]);
  expect(await rowsOf('duties')).toContainEqual(['要报告的变更', '企业所在地', '2026-11-20']);
  expect(await rowsOf('duties')).toContainEqual(['已说明办好', '称号到期', 'specialized 2027-03-01']);
});

test('of a firm that somebody has left his file tells nothing', async () => {
  const { firmId } = await pairOf(cloud);
  const staff = await newStaff(cloud, firmId);
  await told(cloud, staff, { kind: 'reply', seq: 1, at: '2026-11-24T01:00:00.000Z' }, { firmId });
  expect(JSON.parse((await exported(staff, 'json')).toString())).toMatchObject({ person: { alerts: [{}] } });
  dataOf(await cloud.call('firms', 'leave', { key: newKey(), firmId }, staff));
  expect(JSON.parse((await exported(staff, 'json')).toString())).toMatchObject({ person: { alerts: [] } });
});

test('somebody who was never told anything has the usual settings in his file', async () => {
  const file = JSON.parse((await exported(newPerson(), 'json')).toString()) as { person: object };
  const alertSettings = {
    muted: [],
    quietFrom: '22:00',
    quietTo: '08:00',
    seenTo: null,
    pushedOn: null,
    followsAt: null,
  };
  expect(file.person).toMatchObject({ alerts: [], alertSettings, credits: {}, sends: [] });
});

describe('consent that was taken back', () => {
  const boxOf = (openid: string) => stored(cloud, 'alertBoxes', { _id: personIdOf(openid) });
  const withdraw = async (openid: string) => dataOf(await cloud.call('firms', 'withdraw', { key: newKey() }, openid));

  test('takes openid and ledger with it: nothing is sent any more, the inbox stays', async () => {
    const person = newPerson();
    await agree(cloud, person);
    await grant(person);
    expect(await boxOf(person)).toMatchObject([{ openid: person, credits: { deadline: { left: 1 } } }]);
    await withdraw(person);
    expect(await boxOf(person)).toEqual([]);
    const alertId = await told(cloud, person, FOLLOWED);
    expect(await boxOf(person)).toEqual([]);
    const alerts = alertsOf(cloud, person);
    expect((await alerts.does('inbox', {})).items).toMatchObject([{ alertId, isNew: true }]);
    await alerts.does('seen', { key: newKey(), upTo: `2026-11-24T01:00:00.000Z:${'0'.repeat(32)}` });
    expect(await boxOf(person)).toEqual([]);
    const answers = [{ template: 'deadline' as const, answer: 'accept' as const }];
    expect(await alerts.fails('grant', { key: newKey(), answers })).toBe('CONSENT_REQUIRED');
  });

  test('given again it begins anew', async () => {
    const person = newPerson();
    await agree(cloud, person);
    await grant(person);
    await withdraw(person);
    await agree(cloud, person);
    expect((await grant(person)).left).toEqual([{ template: 'deadline', left: 1 }]);
  });

  test('a grant and the withdrawal at once: whoever is later, no box without consent is left', async () => {
    for (let round = 0; round < 5; round++) {
      const person = newPerson();
      await agree(cloud, person);
      const answers = [{ template: 'deadline' as const, answer: 'accept' as const }];
      await Promise.all([
        alertsOf(cloud, person).call('grant', { key: newKey(), answers }),
        cloud.call('firms', 'withdraw', { key: newKey() }, person),
      ]);
      expect(await boxOf(person)).toEqual([]);
    }
  });
});
