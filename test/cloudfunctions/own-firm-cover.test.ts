import { CONSENT_VERSION, LIMITS, type ActionOutput } from '@shared/api';
import { TITLE_CODES } from '@shared/firms';
import { storeOn } from '../../cloudfunctions/_core/store/cloud-store';
import { isInCare } from '../../cloudfunctions/_core/chat/require-voice';
import { registrationRecord } from '../../cloudfunctions/_core/firms/records';
import { remindOfQuestion } from '../../cloudfunctions/_core/duty/remind-of-question';
import { readRecord } from '../../cloudfunctions/_core/store/read-record';
import { said } from '../helpers/chat';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import {
  agree,
  assign,
  cover,
  newCommissioner,
  newKey,
  newOwner,
  newPerson,
  SMALL_FIRM,
  verified,
} from '../helpers/people';
import { draft } from '../helpers/plan';
import { personIdOf } from '../helpers/world';

/** A commissioner stands in for the one of his own firm: there he is a member, and on the other side nobody. And how much he sees. */

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

const clock = { now: () => Date.now() };
const tools = () => ({ db: storeOn(async () => cloud.database()), clock });

/** `self` is the owner of a firm and the cover of its commissioner, who has another firm too. */
async function ownFirm() {
  const self = newPerson();
  await agree(cloud, self);
  const body = { key: newKey(), consentVersion: CONSENT_VERSION, firm: SMALL_FIRM };
  const { firmId } = dataOf(await cloud.call('firms', 'create', body, self));
  await verified(cloud, firmId);
  const { firmId: other, openid: otherOwner } = await newOwner(cloud);
  await verified(cloud, other);
  const carer = await newCommissioner(cloud);
  for (const id of [firmId, other]) await assign(cloud, id, carer);
  await newCommissioner(cloud, '330106', self);
  await cover(cloud, carer, self, '2026-01-01', '2126-01-01');
  return { self, firmId, other, otherOwner, carer };
}

test('his own firm is in his list once, as its member, and its unread count once', async () => {
  const { self, firmId, other, otherOwner, carer } = await ownFirm();
  await said(cloud, firmId, carer, '您好');
  await said(cloud, other, otherOwner, '请问');
  const list = dataOf(await cloud.call('chat', 'list', {}, self));
  expect(list.items.map((item) => [item.firmId, item.side, item.isCover])).toEqual(
    expect.arrayContaining([
      [firmId, 'firm', false],
      [other, 'care', true],
    ]),
  );
  expect([list.items.length, list.unread]).toEqual([2, 2]);
});

test('neither desk nor week nor list of firms has it', async () => {
  const { self, other } = await ownFirm();
  const { firms } = dataOf(await cloud.call('plan', 'desk', {}, self));
  expect(firms.map(({ firmId }) => firmId)).toEqual([other]);
  expect(dataOf(await cloud.call('plan', 'week', {}, self)).firms).toBe(1);
  const assigned = dataOf(await cloud.call('firms', 'assigned', { limit: 1 }, self));
  expect(assigned).toMatchObject({ items: [{ firmId: other }], next: null });
});

test('he drafts and publishes nothing in its plan; in that of the other firm he does', async () => {
  const { self, firmId, other } = await ownFirm();
  const add = (id: string) => cloud.call('plan', 'add', { key: newKey(), firmId: id, actions: [draft()] }, self);
  expect(refusal(await add(firmId)).code).toBe('FORBIDDEN');
  expect(refusal(await cloud.call('plan', 'publish', { key: newKey(), firmId }, self)).code).toBe('FORBIDDEN');
  expect(refusal(await cloud.call('plan', 'firm', { firmId }, self)).code).toBe('FORBIDDEN');
  expect((await add(other)).ok).toBe(true);
});

test('who became its member since the access check has no voice of the other side', async () => {
  const { self, firmId, other } = await ownFirm();
  const { db } = tools();
  const actor = { openid: self, personId: personIdOf(self) };
  const speaks = (id: string) =>
    db.transact(async (tx) => {
      const firm = await readRecord(tx, 'registrations', id, registrationRecord);
      return firm !== null && isInCare(tx, firm, { actor, clock });
    });
  expect([await speaks(firmId), await speaks(other)]).toEqual([false, true]);
});

test('he is not reminded of his own question in the place of the one who is away: the operators are', async () => {
  const { self, firmId } = await ownFirm();
  await said(cloud, firmId, self, '贴息怎么申请？', { topic: 'policy' });
  const later = { ...tools(), clock: { now: () => Date.now() + 48 * 3_600_000 } };
  for (const kind of ['late', 'operator']) expect(await remindOfQuestion(firmId, later)).toBe(kind);
  expect((await stored(cloud, 'reminders', { firmId })).map(({ personId }) => personId)).not.toContain(
    personIdOf(self),
  );
});

test('who stands in for two with as many firms as anybody may have sees all of them', async () => {
  const self = await newCommissioner(cloud);
  const absent = [await newCommissioner(cloud), await newCommissioner(cloud)];
  for (const each of absent) await cover(cloud, each, self, '2026-01-01', '2126-01-01');
  const assignments = [self, ...absent].flatMap((each, whose) =>
    Array.from({ length: LIMITS.firmsPerCommissionerMost }, (_, at) => {
      const _id = `${newKey()}`;
      return { _id, commissionerId: personIdOf(each), sortKey: `2026-11-2${whose}:${at}:${_id}`, history: [] };
    }),
  );
  for (let at = 0; at < assignments.length; at += 50) {
    await cloud
      .database()
      .collection('assignments')
      .add(assignments.slice(at, at + 50) as never);
  }
  expect(dataOf(await cloud.call('plan', 'week', {}, self)).firms).toBe(3 * LIMITS.firmsPerCommissionerMost);
});

const REPLY_BYTES = 1_000_000;
const bytesOf = (firm: object): number => Buffer.byteLength(JSON.stringify(firm)) * LIMITS.conversations;

test('the longest desk is a reply: every kind of duty, and titles longer than any in the catalogue', () => {
  const [on, askedAt] = ['2026-12-31', '2026-11-24T08:10:30.000Z'];
  const measure = { title: '措'.repeat(45), measureId: 'm'.repeat(40) };
  const three = [1, 2, 3];
  const firm: ActionOutput<'plan', 'desk'>['firms'][number] = {
    ...{ firmId: 'f'.repeat(32), name: '企'.repeat(100), region: '330106', isCover: false, unread: 100 },
    duties: [
      { kind: 'unanswered', clock: { topic: 'policy', askedAt, due: askedAt, isLate: false, isTentative: false } },
      { kind: 'late-action', actions: 100, due: on },
      ...TITLE_CODES.map((title) => ({ kind: 'title-ends' as const, title, on })),
      { kind: 'window', on, title: 'innovative', measureId: null },
      ...three.map(() => ({ kind: 'window' as const, on, ...measure })),
      ...three.map(() => ({ kind: 'new-measure' as const, ...measure })),
      { kind: 'survey' },
    ],
  };
  expect(bytesOf(firm)).toBeLessThan(REPLY_BYTES);
});

test('the longest list of conversations is a reply', () => {
  const [name, at] = ['企'.repeat(100), '2026-11-24T08:10:30.000Z'];
  const item: ActionOutput<'chat', 'list'>['items'][number] = {
    ...{
      firmId: 'f'.repeat(32),
      firmName: name,
      care: { name: name.slice(0, 20), cover: name.slice(0, 20), until: '2026-12-31' },
    },
    ...{ side: 'care', isCover: false, seq: 1_000_000_000, unread: 100 },
    last: { at, side: 'firm', name: name.slice(0, 20), isYou: false, brief: '话'.repeat(60) },
    clock: { topic: 'policy', askedAt: at, due: at, isLate: false, isTentative: false },
  };
  expect(bytesOf(item)).toBeLessThan(REPLY_BYTES);
});
