import { CONSENT_VERSION } from '@shared/api';
import { digest } from '../../cloudfunctions/_core/digest';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { newKey, newOwner, newPerson, SMALL_FIRM } from '../helpers/people';

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

const consent = (version: string = CONSENT_VERSION) => ({ key: newKey(), version });

test('nothing is stored before the text in force is agreed to', async () => {
  const openid = newPerson();
  const body = { key: newKey(), consentVersion: CONSENT_VERSION, firm: SMALL_FIRM };
  expect(refusal(await cloud.call('firms', 'create', body, openid))).toEqual({ code: 'CONSENT_REQUIRED', fields: [] });
  expect(dataOf(await cloud.call('firms', 'read', {}, openid)).firm).toBeNull();
  dataOf(await cloud.call('firms', 'consent', consent(), openid));
  // The refusal left nothing behind: the same key goes through now.
  dataOf(await cloud.call('firms', 'create', body, openid));
});

test('a firm created under a text that the phone did not show is refused', async () => {
  const openid = newPerson();
  dataOf(await cloud.call('firms', 'consent', consent(), openid));
  const body = { key: newKey(), consentVersion: '2025-01-01', firm: SMALL_FIRM };
  expect(refusal(await cloud.call('firms', 'create', body, openid)).code).toBe('CONSENT_REQUIRED');
});

test('only the text in force can be agreed to', async () => {
  const reply = await cloud.call('firms', 'consent', consent('2025-01-01'), newPerson());
  expect(refusal(reply)).toEqual({ code: 'BAD_REQUEST', fields: ['version not-in-force'] });
});

test('agreeing again keeps the first instant', async () => {
  const openid = newPerson();
  const first = dataOf(await cloud.call('firms', 'consent', consent(), openid));
  expect(dataOf(await cloud.call('firms', 'consent', consent(), openid))).toEqual(first);
});

test('when a new text comes into force, editing and saving ask again, and the old consent stays as evidence', async () => {
  const { openid, firmId } = await newOwner(cloud);
  const old = { version: '2025-01-01', at: '2025-01-01T00:00:00.000Z' };
  const mine = cloud.database().collection('consents').doc(digest('person', openid));
  await mine.set({ ...old, history: [old] });
  const edit = { key: newKey(), firmId, version: 1, firm: SMALL_FIRM };
  const save = { key: newKey(), firmId, firm: SMALL_FIRM, asOf: '2026-11-23', purpose: 'new' } as const;
  expect(refusal(await cloud.call('firms', 'edit', edit, openid)).code).toBe('CONSENT_REQUIRED');
  expect(refusal(await cloud.call('check', 'save', save, openid)).code).toBe('CONSENT_REQUIRED');
  dataOf(await cloud.call('firms', 'consent', consent(), openid));
  dataOf(await cloud.call('firms', 'edit', edit, openid));
  dataOf(await cloud.call('check', 'save', save, openid));
  const { data } = await mine.get();
  expect(data[0].history.map(({ version }: { version: string }) => version)).toEqual(['2025-01-01', CONSENT_VERSION]);
});

describe('a withdrawn consent', () => {
  const withdraw = (openid: string) => cloud.call('firms', 'withdraw', { key: newKey() }, openid);

  test('stores nothing more until the text is agreed to again, and leaves what is stored', async () => {
    const { openid, firmId } = await newOwner(cloud);
    const given = dataOf(await cloud.call('firms', 'read', {}, openid)).consent;
    const { at } = dataOf(await withdraw(openid));
    const { firm, consent: now } = dataOf(await cloud.call('firms', 'read', {}, openid));
    expect([firm?.version, now]).toEqual([1, null]);

    const edit = { key: newKey(), firmId, version: 1, firm: SMALL_FIRM };
    const save = { key: newKey(), firmId, firm: SMALL_FIRM, asOf: '2026-11-23', purpose: 'new' } as const;
    const code = '0'.repeat(12);
    const replies = [
      await cloud.call('firms', 'edit', edit, openid),
      await cloud.call('check', 'save', save, openid),
      await cloud.call('firms', 'introduce', { key: newKey(), name: '李四' }, openid),
      await cloud.call('firms', 'phone', { key: newKey(), code: newKey() }, openid),
      await cloud.call('firms', 'redeem', { key: newKey(), code, name: '李四' }, openid),
      await cloud.call('firms', 'verify', { key: newKey(), firmId, code }, openid),
      await cloud.call('firms', 'invite', { key: newKey(), firmId }, openid),
    ];
    expect(replies.map((reply) => refusal(reply).code)).toEqual(replies.map(() => 'CONSENT_REQUIRED'));

    const again = dataOf(await cloud.call('firms', 'consent', consent(), openid));
    dataOf(await cloud.call('firms', 'edit', edit, openid));
    const { data } = await cloud.database().collection('consents').doc(digest('person', openid)).get();
    expect(data[0].history).toEqual([{ ...given, withdrawnAt: at }, again]);
    expect(data[0].withdrawnAt).toBeUndefined();
  });

  test('withdrawn twice keeps the first instant; one that was never given leaves nothing', async () => {
    const { openid } = await newOwner(cloud);
    const first = dataOf(await withdraw(openid));
    expect(dataOf(await withdraw(openid))).toEqual(first);
    const nobody = newPerson();
    dataOf(await withdraw(nobody));
    expect(await cloud.database().collection('consents').doc(digest('person', nobody)).get()).toMatchObject({
      data: [],
    });
  });
});
