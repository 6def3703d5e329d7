import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import {
  assign,
  cover,
  newCommissioner,
  newKey,
  newOperator,
  newOwner,
  newStaff,
  SMALL_FIRM,
  type Owner,
} from '../helpers/people';
import { shanghaiDate } from '@shared/rules';
import { seedCatalogue } from '../../tools/seed-catalogue';

/** What the people of a firm can find out: who changed what, and who else has looked. */

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  await seedCatalogue(cloud.url);
});
afterAll(() => cloud.close());

const edit = async (firmId: string, version: number, firm: Record<string, unknown>, openid: string) =>
  dataOf(await cloud.call('firms', 'edit', { key: newKey(), firmId, version, firm }, openid));
const versions = async ({ firmId, openid }: Owner, page: { limit?: number; cursor?: string } = {}) =>
  dataOf(await cloud.call('firms', 'versions', { firmId, ...page }, openid));

describe('versions', () => {
  test('say who changed what, newest first, and give the profile as it was', async () => {
    const owner = await newOwner(cloud, { ...SMALL_FIRM, titles: [{ code: 'tech-sme' }] });
    const { firmId, openid } = owner;
    const staff = await newStaff(cloud, firmId);
    dataOf(await cloud.call('firms', 'introduce', { key: newKey(), name: '王五' }, staff));
    const second = { ...SMALL_FIRM, name: '新名', years: { '2025': { revenue: 5, employees: 20 } }, titles: [] };
    await edit(firmId, 1, second, staff);
    // What is unknown in another way is no change.
    await edit(firmId, 2, { ...second, uscc: null, years: { '2025': { revenue: 6, employees: 20 } } }, openid);

    const { items, next } = await versions(owner);
    expect(next).toBeNull();
    const [third, changed, first] = items;
    expect(third).toMatchObject({ version: 3, by: { name: null, isYou: true } });
    expect(third?.changes).toEqual([{ path: 'years.2025.revenue', from: 5, to: 6 }]);
    expect(changed).toMatchObject({ version: 2, by: { name: '王五', isYou: false } });
    expect(changed?.changes).toEqual([
      { path: 'name', from: SMALL_FIRM['name'], to: '新名' },
      { path: 'titles', from: [{ code: 'tech-sme' }], to: [] },
      { path: 'years.2025.employees', from: null, to: 20 },
      { path: 'years.2025.revenue', from: null, to: 5 },
    ]);
    expect(first).toMatchObject({ version: 1, changes: [] });
    const asItWas = dataOf(await cloud.call('firms', 'version', { firmId, version: 2 }, openid));
    expect(asItWas).toEqual({ version: 2, profile: second });
    expect(refusal(await cloud.call('firms', 'version', { firmId, version: 4 }, openid)).code).toBe('NOT_FOUND');
  });

  test('come page by page, and the last of a page knows what was before it', async () => {
    const owner = await newOwner(cloud);
    for (let version = 1; version < 6; version++) {
      await edit(owner.firmId, version, { ...SMALL_FIRM, name: `第${version + 1}版` }, owner.openid);
    }
    const seen: { version: number; changes: unknown[] }[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await versions(owner, { limit: 2, cursor });
      seen.push(...items);
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    expect(seen.map(({ version }) => version)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(seen.map(({ changes }) => changes.length)).toEqual([1, 1, 1, 1, 1, 0]);
  });

  test('a page of very large edits ends early and misses nothing', async () => {
    const owner = await newOwner(cloud);
    const awards = (on: string) => Array.from({ length: 200 }, () => ({ level: 'ministerial', firmRank: 999_999, on }));
    const lists = (on: string) => ({
      awards: awards(on),
      contest: awards(on).map(() => ({ list: 'top500', on })),
      titles: awards(on).map(() => ({ code: 'little-giant', grantedOn: on, expiresOn: on })),
      standardsLed: awards(on).map(() => ({ rank: 999_999, on })),
    });
    for (let version = 1; version < 9; version++) {
      await edit(owner.firmId, version, { ...SMALL_FIRM, ...lists(`2020-01-0${version}`) }, owner.openid);
    }
    const seen: number[] = [];
    const sizes: number[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await versions(owner, { cursor });
      sizes.push(JSON.stringify(items).length);
      seen.push(...items.map(({ version }) => version));
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThan(300_000);
  });
});

describe('who has looked', () => {
  const look = async (firmId: string, openid: string) =>
    dataOf(await cloud.call('measures', 'matchFirm', { firmId, asOf: '2026-11-24', limit: 1 }, openid));
  const reads = async ({ firmId, openid }: Owner, page: { limit?: number; cursor?: string } = {}) =>
    dataOf(await cloud.call('firms', 'reads', { firmId, ...page }, openid));

  test('every office by its name, newest first, page by page; nobody of the firm', async () => {
    const owner = await newOwner(cloud);
    const [carer, standIn] = [await newCommissioner(cloud), await newCommissioner(cloud)];
    await assign(cloud, owner.firmId, carer);
    const today = shanghaiDate(Date.now());
    await cover(cloud, carer, standIn, today, today);
    await look(owner.firmId, owner.openid);
    await look(owner.firmId, carer);
    await look(owner.firmId, standIn);
    const { items, next } = await reads(owner);
    expect(items).toMatchObject([
      { role: 'cover', name: '张专员', action: 'measures.matchFirm' },
      { role: 'commissioner', name: '张专员', action: 'measures.matchFirm' },
    ]);
    expect(next).toBeNull();

    const first = await reads(owner, { limit: 1 });
    const second = await reads(owner, { limit: 1, cursor: first.next ?? undefined });
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.next).toBeNull();
    // Staff of the firm may know as well; whoever looks at the firm for the bureau may not see the list.
    const staff = await newStaff(cloud, owner.firmId);
    expect((await reads({ ...owner, openid: staff })).items).toEqual(items);
    expect(refusal(await cloud.call('firms', 'reads', { firmId: owner.firmId }, carer)).code).toBe('FORBIDDEN');
  });

  test('an office that somebody has left has no name any more', async () => {
    const owner = await newOwner(cloud);
    const carer = await newCommissioner(cloud);
    await assign(cloud, owner.firmId, carer);
    await look(owner.firmId, carer);
    await cloud.database().collection('commissioners').where({ openid: carer }).remove();
    expect((await reads(owner)).items).toMatchObject([{ role: 'commissioner', name: null }]);
  });

  test('an operator is told by his own name', async () => {
    const owner = await newOwner(cloud);
    const operator = await newOperator(cloud, '330000');
    const reply = await cloud.send('console', { action: 'firm', data: { firmId: owner.firmId } }, operator);
    expect(reply.ok).toBe(true);
    expect((await reads(owner)).items).toMatchObject([{ role: 'operator', name: '王老师', action: 'console.firm' }]);
  });
});
