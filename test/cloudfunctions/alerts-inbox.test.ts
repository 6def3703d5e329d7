import type { AlertFacts } from '@shared/alerts';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { alertsOf, FOLLOWED, told } from '../helpers/alerts';
import { pairOf } from '../helpers/chat';
import { dataOf, startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import {
  agree,
  cover,
  newCheck,
  newCommissioner,
  newKey,
  newOwner,
  newPerson,
  newStaff,
  verified,
} from '../helpers/people';
import { newPlan } from '../helpers/plan';
import { memberIdOf } from '../../cloudfunctions/_core/team/roster';
import { personIdOf } from '../helpers/world';

/** Everything that somebody was told is in his inbox, as long as it is his to read. */

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  await seedCatalogue(cloud.url);
});
afterAll(() => cloud.close());

const NOBODY = '0'.repeat(32);
const START = Date.now() - 3_600_000;
/** So many seconds after the first of the test. */
const at = (seconds: number) => ({ now: START + seconds * 1000 });
const inboxOf = (openid: string) => alertsOf(cloud, openid).does('inbox', {});
const idsOf = async (openid: string) => (await inboxOf(openid)).items.map(({ alertId }) => alertId);
const question = (seq = 1): AlertFacts => ({
  kind: 'question',
  seq,
  reminder: 'late',
  topic: 'policy',
  due: '2026-11-25T01:00:00.000Z',
});

test('newest first, page by page, each once', async () => {
  const person = newPerson();
  const ids: string[] = [];
  for (let count = 0; count < 7; count++) ids.push(await told(cloud, person, FOLLOWED, at(count)));
  const alerts = alertsOf(cloud, person);
  const seen: string[] = [];
  let cursor: string | undefined;
  const sizes: number[] = [];
  do {
    const { items, next } = await alerts.does('inbox', { limit: 3, ...(cursor && { cursor }) });
    seen.push(...items.map(({ alertId }) => alertId));
    sizes.push(items.length);
    // One that comes meanwhile does not shift the pages.
    await told(cloud, person, FOLLOWED, at(100 + sizes.length));
    cursor = next ?? undefined;
  } while (cursor);
  expect(seen).toEqual([...ids].reverse());
  expect(sizes).toEqual([3, 3, 1]);
});

test('it says what it tells of, and nothing else about whose it is', async () => {
  const person = newPerson();
  const alertId = await told(cloud, person, FOLLOWED);
  const [item] = (await inboxOf(person)).items;
  expect(item).toEqual({
    ...{ alertId, firmId: null, firmName: null, side: 'firm', facts: FOLLOWED, what: null, there: true },
    ...{ isSettled: false, isNew: true, state: 'waiting', at: expect.any(String), cursor: expect.any(String) },
  });
  const { isNew: _isNew, state: _state, cursor: _cursor, ...alert } = item ?? {};
  expect(await alertsOf(cloud, person).does('alert', { alertId })).toEqual(alert);
});

test('another’s alert and one that is not there answer in the same words', async () => {
  const [person, other] = [newPerson(), newPerson()];
  const alertId = await told(cloud, person, FOLLOWED);
  const alerts = alertsOf(cloud, other);
  const [foreign, absent] = [await alerts.call('alert', { alertId }), await alerts.call('alert', { alertId: NOBODY })];
  expect({ ...foreign, requestId: '' }).toEqual({ ...absent, requestId: '' });
  expect(foreign).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  expect(await idsOf(other)).toEqual([]);
  expect(await alerts.does('news', {})).toEqual({ unseen: 0, more: false });
});

describe('what was seen', () => {
  test('is not new, and does not go back', async () => {
    const person = newPerson();
    await agree(cloud, person);
    for (let count = 0; count < 3; count++) await told(cloud, person, FOLLOWED, at(count));
    const alerts = alertsOf(cloud, person);
    const [newest, middle, oldest] = (await inboxOf(person)).items.map(({ cursor }) => cursor);
    const seen = (upTo = '') => alerts.does('seen', { key: newKey(), upTo });
    const news = async () => (await inboxOf(person)).items.map(({ isNew }) => isNew);
    expect(await news()).toEqual([true, true, true]);
    expect(await seen(middle)).toEqual({ upTo: middle });
    expect(await news()).toEqual([true, false, false]);
    expect(await alerts.does('news', {})).toEqual({ unseen: 1, more: false });
    expect(await seen(oldest)).toEqual({ upTo: middle });
    expect(await news()).toEqual([true, false, false]);
    expect(await seen(newest)).toEqual({ upTo: newest });
    expect(await alerts.does('news', {})).toEqual({ unseen: 0, more: false });
  });

  test('ends now: nobody has seen what is still to come', async () => {
    const person = newPerson();
    await agree(cloud, person);
    const alerts = alertsOf(cloud, person);
    const { upTo } = await alerts.does('seen', { key: newKey(), upTo: `2100-01-01T00:00:00.000Z:${NOBODY}` });
    expect(upTo < '2100').toBe(true);
    await told(cloud, person, FOLLOWED, { now: Date.now() + 1000 });
    expect(await alerts.does('news', {})).toEqual({ unseen: 1, more: false });
  });

  test('is kept of nobody who has not agreed, and asks for no message', async () => {
    const person = newPerson();
    await told(cloud, person, FOLLOWED, at(0));
    const alerts = alertsOf(cloud, person);
    const [item] = (await inboxOf(person)).items;
    await alerts.does('seen', { key: newKey(), upTo: item?.cursor ?? '' });
    expect(await stored(cloud, 'alertBoxes', { _id: personIdOf(person) })).toEqual([]);
    await agree(cloud, person);
    await alerts.does('seen', { key: newKey(), upTo: item?.cursor ?? '' });
    expect(await stored(cloud, 'alertBoxes', { _id: personIdOf(person) })).toMatchObject([
      { seenTo: item?.cursor, credits: {}, nextAt: '9999-12-31T00:00:00.000Z' },
    ]);
  });
});

describe('news', () => {
  test('are counted up to a hundred', async () => {
    const person = newPerson();
    for (let count = 0; count < 100; count++) await told(cloud, person, FOLLOWED, at(count));
    const alerts = alertsOf(cloud, person);
    expect(await alerts.does('news', {})).toEqual({ unseen: 100, more: false });
    await told(cloud, person, FOLLOWED, at(101));
    expect(await alerts.does('news', {})).toEqual({ unseen: 100, more: true });
  });

  test('leave out what is muted, by kind and by measure; the inbox has it', async () => {
    const person = newPerson();
    await agree(cloud, person);
    const opens = { ...FOLLOWED, kind: 'followed-opens' as const, measureId: 'hz-rd-center' };
    await told(cloud, person, FOLLOWED, at(0));
    await told(cloud, person, opens, at(1));
    const alerts = alertsOf(cloud, person);
    const quiet = { quietFrom: '22:00', quietTo: '08:00' };
    await alerts.does('setSettings', { key: newKey(), version: 0, muted: ['followed-closing'], ...quiet });
    expect(await alerts.does('news', {})).toEqual({ unseen: 1, more: false });
    dataOf(await cloud.call('measures', 'mute', { key: newKey(), measureId: 'hz-rd-center', on: true }, person));
    expect(await alerts.does('news', {})).toEqual({ unseen: 0, more: false });
    expect(await idsOf(person)).toHaveLength(2);
  });
});

describe('a thing that is gone', () => {
  test('a measure that has left the catalogue', async () => {
    const person = newPerson();
    const alertId = await told(cloud, person, { ...FOLLOWED, measureId: 'hz-no-such-thing' });
    expect(await alertsOf(cloud, person).does('alert', { alertId })).toMatchObject({ there: false, what: null });
  });

  test('a check: there while the firm has it', async () => {
    const owner = await newOwner(cloud);
    const checkId = await newCheck(cloud, owner);
    const flip = (id: string): AlertFacts => ({
      ...{ kind: 'outcome-flip', checkId: id, rung: 'innovative', statusFrom: 'qualified', statusTo: 'not-qualified' },
      ...{ editionFrom: 'miit-2022', editionTo: 'miit-2026-2', criterion: 'innovative.revenue', clause: '（一）' },
      ...{ from: 'met', to: 'unmet', flips: 1 },
    });
    const { openid, firmId } = owner;
    await told(cloud, openid, flip(checkId), { firmId, ...at(0) });
    await told(cloud, openid, flip(NOBODY), { firmId, ...at(1) });
    expect((await inboxOf(openid)).items.map(({ there }) => there)).toEqual([false, true]);
  });

  test('an action is called what it is called now; one that was removed, or is no longer published, has no name', async () => {
    const { owner, firmId, ...plan } = await newPlan(cloud);
    const actionId = await plan.put('doing', { title: '整理研发费用辅助账' });
    const due = (id: string): AlertFacts => ({ kind: 'action-due', actionId: id, on: '2026-12-01', isLate: false });
    await told(cloud, owner, due(actionId), { firmId, ...at(0) });
    await told(cloud, owner, due(NOBODY), { firmId, ...at(1) });
    const shown = async () => (await inboxOf(owner)).items.map(({ there, what }) => [there, what]);
    expect(await shown()).toEqual([
      [false, null],
      [true, '整理研发费用辅助账'],
    ]);
    const actions = cloud.database().collection('planActions');
    await actions.doc(actionId).update({ title: '改过的名称' });
    expect((await shown())[1]).toEqual([true, '改过的名称']);
    await actions.doc(actionId).update({ state: 'draft' });
    expect((await shown())[1]).toEqual([false, null]);
  });
});

describe('whoever has left', () => {
  const reply: AlertFacts = { kind: 'reply', seq: 1, at: '2026-11-24T01:00:00.000Z' };

  test('the firm reads on about himself alone; back in it he has it again', async () => {
    const { openid, firmId } = await newOwner(cloud);
    await verified(cloud, firmId);
    const staff = await newStaff(cloud, firmId);
    const ofFirm = await told(cloud, staff, reply, { firmId, ...at(0) });
    const own = await told(cloud, staff, FOLLOWED, at(1));
    expect(await idsOf(staff)).toEqual([own, ofFirm]);
    const memberId = memberIdOf(firmId, personIdOf(staff));
    dataOf(await cloud.call('firms', 'removeMember', { key: newKey(), firmId, memberId }, openid));
    const alerts = alertsOf(cloud, staff);
    expect(await idsOf(staff)).toEqual([own]);
    expect(await alerts.fails('alert', { alertId: ofFirm })).toBe('NOT_FOUND');
    expect(await alerts.does('news', {})).toEqual({ unseen: 1, more: false });
    const { code } = dataOf(await cloud.call('firms', 'invite', { key: newKey(), firmId }, openid));
    dataOf(await cloud.call('firms', 'redeem', { key: newKey(), code, name: '王回来' }, staff));
    expect(await idsOf(staff)).toEqual([own, ofFirm]);
  });

  test('and was told much does not look through empty pages', async () => {
    const { firmId } = await newOwner(cloud);
    const staff = await newStaff(cloud, firmId);
    const first = await told(cloud, staff, FOLLOWED, at(0));
    for (let count = 1; count < 10; count++) await told(cloud, staff, reply, { firmId, ...at(count) });
    dataOf(await cloud.call('firms', 'leave', { key: newKey(), firmId }, staff));
    const page = await alertsOf(cloud, staff).does('inbox', { limit: 3 });
    expect(page).toMatchObject({ items: [{ alertId: first }], next: null });
  });

  test('and has another firm reads of the new one alone', async () => {
    const { firmId } = await newOwner(cloud);
    const other = await newOwner(cloud);
    await told(cloud, other.openid, reply, { firmId, ...at(0) });
    const own = await told(cloud, other.openid, reply, { firmId: other.firmId, ...at(1) });
    expect(await idsOf(other.openid)).toEqual([own]);
  });
});

describe('whoever looks after firms', () => {
  test('reads which firm it is about, as long as it is in his care', async () => {
    const { firmId, commissioner } = await pairOf(cloud);
    const alertId = await told(cloud, commissioner, question(), { firmId, side: 'care' });
    const [item] = (await inboxOf(commissioner)).items;
    expect(item).toMatchObject({ alertId, firmId, firmName: '示例企业', side: 'care', there: true });
    const next = await newCommissioner(cloud);
    const registration = cloud.database().collection('registrations').doc(firmId);
    await registration.update({ commissionerId: personIdOf(next) });
    expect(await idsOf(commissioner)).toEqual([]);
    expect(await alertsOf(cloud, commissioner).fails('alert', { alertId })).toBe('NOT_FOUND');
    expect(await alertsOf(cloud, commissioner).does('news', {})).toEqual({ unseen: 0, more: false });
  });

  test('a cover reads it while he stands in, and not about his own firm', async () => {
    const { firmId, commissioner } = await pairOf(cloud);
    const { openid: standIn, firmId: ownFirm } = await newOwner(cloud);
    await newCommissioner(cloud, '330106', standIn);
    const alertId = await told(cloud, standIn, question(), { firmId, side: 'care', ...at(0) });
    await told(cloud, standIn, question(), { firmId: ownFirm, side: 'care', ...at(1) });
    const own = cloud.database().collection('registrations').doc(ownFirm);
    await own.update({ commissionerId: personIdOf(commissioner) });
    expect(await idsOf(standIn)).toEqual([]);
    await cover(cloud, commissioner, standIn, '2026-01-01', '2126-01-01');
    expect(await idsOf(standIn)).toEqual([alertId]);
  });
});
