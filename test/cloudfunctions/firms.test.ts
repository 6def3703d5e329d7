import { CONSENT_VERSION } from '@shared/api';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { agree, caseFirm, newKey, newOwner, newPerson, SMALL_FIRM } from '../helpers/people';

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

const create = (firm: Readonly<Record<string, unknown>> = SMALL_FIRM) => ({
  key: newKey(),
  consentVersion: CONSENT_VERSION,
  firm,
});

test('a person nobody has met has neither firm nor consent', async () => {
  expect(dataOf(await cloud.call('firms', 'read', {}, newPerson()))).toEqual({ firm: null, consent: null });
});

test('what was created is read back, figure for figure', async () => {
  const figures = { revenue: 86_000_000_000.55, netProfit: -0.01, employees: 0, totalAssets: 2 ** 31 };
  const firm = { ...caseFirm('f01'), years: { '2025': figures, '2024': { revenue: null } } };
  const { openid, firmId } = await newOwner(cloud, firm);
  const { firm: stored, consent } = dataOf(await cloud.call('firms', 'read', {}, openid));
  expect(stored).toMatchObject({ firmId, version: 1 });
  expect(stored?.profile).toEqual(firm);
  expect(consent?.version).toBe(CONSENT_VERSION);
});

test('an edit replaces the whole profile: a key that is gone is gone', async () => {
  const { openid, firmId } = await newOwner(cloud, caseFirm('f01'));
  const edited = { name: '改名企业', region: '440300', years: { '2025': { revenue: 5 } } };
  const body = { key: newKey(), firmId, version: 1, firm: edited };
  expect(dataOf(await cloud.call('firms', 'edit', body, openid))).toEqual({ firmId, version: 2 });
  expect(dataOf(await cloud.call('firms', 'read', {}, openid)).firm).toMatchObject({ version: 2, profile: edited });
  expect(dataOf(await cloud.call('firms', 'read', {}, openid)).firm?.profile).toEqual(edited);
});

test('an edit of a stale version is a CONFLICT with the current one, and overwrites nothing', async () => {
  const { openid, firmId } = await newOwner(cloud);
  dataOf(
    await cloud.call(
      'firms',
      'edit',
      { key: newKey(), firmId, version: 1, firm: { ...SMALL_FIRM, name: '甲' } },
      openid,
    ),
  );
  const late = { key: newKey(), firmId, version: 1, firm: { ...SMALL_FIRM, name: '乙' } };
  const reply = await cloud.call('firms', 'edit', late, openid);
  expect(reply).toMatchObject({
    error: { code: 'CONFLICT', fields: [{ path: 'version', code: 'stale', current: 2 }] },
  });
  expect(dataOf(await cloud.call('firms', 'read', {}, openid)).firm).toMatchObject({
    version: 2,
    profile: { name: '甲' },
  });
});

test('one firm an owner', async () => {
  const { openid } = await newOwner(cloud);
  expect(refusal(await cloud.call('firms', 'create', create(), openid))).toEqual({
    code: 'CONFLICT',
    fields: ['$ has-firm'],
  });
});

describe('the credit code', () => {
  const code = '91330106XXXX00019G';
  const withCode = (uscc: string | null) => ({ ...SMALL_FIRM, uscc });

  test('is held by one firm; the other is not told by whom, and may have it when it is given up', async () => {
    const holder = await newOwner(cloud, withCode(code));
    const second = newPerson();
    await agree(cloud, second);
    const reply = await cloud.call('firms', 'create', create(withCode(code)), second);
    expect(refusal(reply)).toEqual({ code: 'CONFLICT', fields: ['firm.uscc taken'] });
    expect(JSON.stringify(reply)).not.toContain(holder.firmId);
    expect(dataOf(await cloud.call('firms', 'read', {}, second)).firm).toBeNull();

    const giveUp = { key: newKey(), firmId: holder.firmId, version: 1, firm: withCode(null) };
    dataOf(await cloud.call('firms', 'edit', giveUp, holder.openid));
    dataOf(await cloud.call('firms', 'create', create(withCode(code)), second));
    const takeBack = { key: newKey(), firmId: holder.firmId, version: 2, firm: withCode(code) };
    expect(refusal(await cloud.call('firms', 'edit', takeBack, holder.openid)).fields).toEqual(['firm.uscc taken']);
  });

  test('is the same code in full-width and lower-case letters', async () => {
    await newOwner(cloud, withCode('91440305XXXX000272'));
    const second = newPerson();
    await agree(cloud, second);
    const typed = await cloud.call('firms', 'create', create(withCode('９１440305xxxx000272 ')), second);
    expect(refusal(typed).fields).toEqual(['firm.uscc taken']);
  });

  test('may have a wrong check character, because some genuine early codes do', async () => {
    await newOwner(cloud, withCode('91350211M0000XUF46'));
  });

  test('stays with its firm through an edit that does not touch it', async () => {
    const uscc = '91110108XXXX00035D';
    const { openid, firmId } = await newOwner(cloud, withCode(uscc));
    const body = { key: newKey(), firmId, version: 1, firm: { ...withCode(uscc), name: '新名' } };
    dataOf(await cloud.call('firms', 'edit', body, openid));
    const second = newPerson();
    await agree(cloud, second);
    expect(refusal(await cloud.call('firms', 'create', create(withCode(uscc)), second)).fields).toEqual([
      'firm.uscc taken',
    ]);
  });
});
