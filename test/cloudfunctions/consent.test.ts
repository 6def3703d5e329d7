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
