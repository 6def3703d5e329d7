import { refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { callBundle } from '../helpers/bundle';
import { newOwner, newPerson, type Owner } from '../helpers/people';

let cloud: TestCloud;
let owner: Owner;
beforeAll(async () => {
  cloud = await startTestCloud();
  owner = await newOwner(cloud);
});
afterAll(() => cloud.close());

test('a call that the platform names nobody for is UNAUTHENTICATED, whatever the body says', async () => {
  for (const body of [
    { action: 'read', data: {} },
    { action: 'read', data: {}, userInfo: { openId: owner.openid, appId: 'wx' } },
    { action: 'read', data: {}, tcbContext: { WX_OPENID: owner.openid } },
  ]) {
    expect(refusal(await cloud.send('firms', body, null)).code).toBe('UNAUTHENTICATED');
  }
});

test('userInfo and tcbContext in the body are ignored', async () => {
  const claimed = { userInfo: { openId: owner.openid }, tcbContext: { WX_OPENID: owner.openid } };
  const reply = await cloud.send('firms', { action: 'read', data: {}, ...claimed }, newPerson());
  expect(reply).toMatchObject({ ok: true, data: { firm: null } });
});

test('an openid anywhere else in the body is an unknown key', async () => {
  const person = newPerson();
  const outside = await cloud.send('firms', { action: 'read', data: {}, openid: owner.openid }, person);
  expect(refusal(outside)).toEqual({ code: 'BAD_REQUEST', fields: ['openid unknown-key'] });
  const inside = await cloud.send('firms', { action: 'read', data: { openid: owner.openid } }, person);
  expect(refusal(inside)).toEqual({ code: 'BAD_REQUEST', fields: ['openid unknown-key'] });
});

test('even where the platform would let a claim through, the function takes its context alone', async () => {
  const claims = { userInfo: { openId: owner.openid }, tcbContext: { WX_OPENID: owner.openid } };
  const event = { action: 'read', data: {}, ...claims };
  const call = { fn: 'firms', event, serviceUrl: `${cloud.url}/admin` } as const;
  expect(await callBundle({ ...call, environment: {} })).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
  expect(await callBundle({ ...call, environment: null })).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
  const somebody = { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: newPerson() };
  expect(await callBundle({ ...call, environment: somebody })).toMatchObject({ ok: true, data: { firm: null } });
  const herself = { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: owner.openid };
  expect(await callBundle({ ...call, environment: herself })).toMatchObject({
    data: { firm: { firmId: owner.firmId } },
  });
});
