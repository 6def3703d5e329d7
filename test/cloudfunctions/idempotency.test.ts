import { CONSENT_VERSION } from '@shared/api';
import { digest } from '../../cloudfunctions/_core/digest';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { agree, caseFirm, newKey, newOwner, newPerson, SMALL_FIRM } from '../helpers/people';

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

const save = (firmId: string) =>
  ({ key: newKey(), firmId, firm: SMALL_FIRM, asOf: '2026-11-23', purpose: 'new' }) as const;
const count = async (collection: string, firmId: string) =>
  (await cloud.database().collection(collection).where({ firmId }).count()).total;

test('every write answers the same key with its first answer, and takes effect once', async () => {
  const openid = newPerson();
  const consent = { key: newKey(), version: CONSENT_VERSION };
  const agreed = dataOf(await cloud.call('firms', 'consent', consent, openid));
  expect(dataOf(await cloud.call('firms', 'consent', consent, openid))).toEqual(agreed);

  const create = { key: newKey(), consentVersion: CONSENT_VERSION, firm: SMALL_FIRM };
  const created = dataOf(await cloud.call('firms', 'create', create, openid));
  expect(dataOf(await cloud.call('firms', 'create', create, openid))).toEqual(created);

  const { firmId } = created;
  const edit = { key: newKey(), firmId, version: 1, firm: { ...SMALL_FIRM, name: '二' } };
  const edited = dataOf(await cloud.call('firms', 'edit', edit, openid));
  dataOf(await cloud.call('firms', 'edit', { key: newKey(), firmId, version: 2, firm: SMALL_FIRM }, openid));
  expect(dataOf(await cloud.call('firms', 'edit', edit, openid))).toEqual(edited);
  expect(dataOf(await cloud.call('firms', 'read', {}, openid)).firm).toMatchObject({ version: 3, profile: SMALL_FIRM });

  const body = save(firmId);
  const saved = dataOf(await cloud.call('check', 'save', body, openid));
  expect(dataOf(await cloud.call('check', 'save', body, openid))).toEqual(saved);
  expect(await count('checks', firmId)).toBe(1);
});

test('the same key with another body is KEY_REUSED and changes nothing', async () => {
  const { openid, firmId } = await newOwner(cloud);
  const body = save(firmId);
  dataOf(await cloud.call('check', 'save', body, openid));
  for (const other of [{ asOf: '2026-11-22' }, { purpose: 'review' as const }, { firm: caseFirm('f01') }]) {
    const reply = await cloud.call('check', 'save', { ...body, ...other }, openid);
    expect(refusal(reply)).toEqual({ code: 'KEY_REUSED', fields: ['key key-reused'] });
  }
  expect(await count('checks', firmId)).toBe(1);
});

test('a key belongs to one person and one action', async () => {
  const [one, two] = [await newOwner(cloud), await newOwner(cloud)];
  const body = save(one.firmId);
  const first = dataOf(await cloud.call('check', 'save', body, one.openid));
  const second = dataOf(await cloud.call('check', 'save', { ...body, firmId: two.firmId }, two.openid));
  expect(second.checkId).not.toBe(first.checkId);
  const edit = { key: body.key, firmId: one.firmId, version: 1, firm: SMALL_FIRM };
  dataOf(await cloud.call('firms', 'edit', edit, one.openid));
});

test('the order of keys in a body does not make it another body', async () => {
  const { openid, firmId } = await newOwner(cloud);
  const body = save(firmId);
  const saved = dataOf(await cloud.call('check', 'save', body, openid));
  const turned = Object.fromEntries(Object.entries(body).reverse()) as typeof body;
  expect(dataOf(await cloud.call('check', 'save', turned, openid)).checkId).toBe(saved.checkId);
});

test('a refused write leaves its key free', async () => {
  const { openid, firmId } = await newOwner(cloud);
  const edit = { key: newKey(), firmId, version: 7, firm: SMALL_FIRM };
  expect(refusal(await cloud.call('firms', 'edit', edit, openid)).code).toBe('CONFLICT');
  dataOf(await cloud.call('firms', 'edit', { ...edit, version: 1 }, openid));
});

test('an expired key is a new one', async () => {
  const { openid, firmId } = await newOwner(cloud);
  const body = save(firmId);
  const first = dataOf(await cloud.call('check', 'save', body, openid));
  const record = cloud
    .database()
    .collection('idempotency')
    .doc(digest('key', digest('person', openid), 'check.save', body.key));
  expect((await record.update({ expiresAt: '2020-01-01T00:00:00.000Z' })).updated).toBe(1);
  const again = dataOf(await cloud.call('check', 'save', { ...body, asOf: '2026-01-01' }, openid));
  expect(again.checkId).not.toBe(first.checkId);
});

describe('at the same moment', () => {
  const times = (n: number) => Array.from({ length: n }, (_, i) => i);

  test('one key sent four times gives one check and one answer', async () => {
    const { openid, firmId } = await newOwner(cloud);
    const body = save(firmId);
    const replies = await Promise.all(times(4).map(() => cloud.call('check', 'save', body, openid)));
    expect(new Set(replies.map((reply) => JSON.stringify(dataOf(reply)))).size).toBe(1);
    expect(await count('checks', firmId)).toBe(1);
  });

  test('four creations by one person give one firm', async () => {
    const openid = newPerson();
    await agree(cloud, openid);
    const replies = await Promise.all(
      times(4).map((i) => {
        const body = { key: newKey(), consentVersion: CONSENT_VERSION, firm: { ...SMALL_FIRM, name: `第${i}家` } };
        return cloud.call('firms', 'create', body, openid);
      }),
    );
    const made = replies.filter((reply) => reply.ok).map(dataOf);
    expect(made).toHaveLength(1);
    for (const reply of replies.filter(({ ok }) => !ok)) expect(refusal(reply).fields).toEqual(['$ has-firm']);
    const stored = (
      await cloud
        .database()
        .collection('firms')
        .where({ updatedBy: digest('person', openid) })
        .count()
    ).total;
    expect(stored).toBe(1);
  });

  test('of four edits of one version one wins, and the others hear which version is current', async () => {
    const { openid, firmId } = await newOwner(cloud);
    const replies = await Promise.all(
      times(4).map((i) =>
        cloud.call(
          'firms',
          'edit',
          { key: newKey(), firmId, version: 1, firm: { ...SMALL_FIRM, name: `第${i}稿` } },
          openid,
        ),
      ),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    for (const reply of replies.filter(({ ok }) => !ok)) {
      expect(reply).toMatchObject({ error: { code: 'CONFLICT', fields: [{ path: 'version', current: 2 }] } });
    }
    const winner = replies.findIndex(({ ok }) => ok);
    expect(dataOf(await cloud.call('firms', 'read', {}, openid)).firm?.profile.name).toBe(`第${winner}稿`);
  });

  test('of four firms with one credit code one gets it', async () => {
    const people = times(4).map(newPerson);
    for (const openid of people) await agree(cloud, openid);
    const replies = await Promise.all(
      people.map((openid) => {
        const body = {
          key: newKey(),
          consentVersion: CONSENT_VERSION,
          firm: { ...SMALL_FIRM, uscc: '92510107XXXX00086Y' },
        };
        return cloud.call('firms', 'create', body, openid);
      }),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    for (const reply of replies.filter(({ ok }) => !ok)) expect(refusal(reply).fields).toEqual(['firm.uscc taken']);
  });
});
