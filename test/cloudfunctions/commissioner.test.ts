import { shanghaiDate } from '@shared/rules';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { assign, caseFirm, cover, newCommissioner, newKey, newOwner, type Owner } from '../helpers/people';

/** A commissioner sees what the owner sees of an assigned firm, the firm can tell that he looked, and nobody else can. */

const AS_OF = '2026-11-24';
let cloud: TestCloud;
let commissioner: string;
let owner: Owner;
beforeAll(async () => {
  cloud = await startTestCloud();
  await seedCatalogue(cloud.url);
  commissioner = await newCommissioner(cloud);
  owner = await newOwner(cloud, caseFirm('f05'));
  await assign(cloud, owner.firmId, commissioner);
});
afterAll(() => cloud.close());

const matchFirm = (firmId: string, openid: string) =>
  cloud.call('measures', 'matchFirm', { firmId, asOf: AS_OF, limit: 10 }, openid);
const reads = async (firmId: string) => (await cloud.database().collection('reads').where({ firmId }).get()).data;

test('the measures of an assigned firm are those that its owner sees', async () => {
  const his = dataOf(await matchFirm(owner.firmId, commissioner));
  expect(his).toEqual(dataOf(await matchFirm(owner.firmId, owner.openid)));
  expect(his.items.length).toBe(10);
});

/** A firm and its commissioner, apart from the ones above. */
async function newCare() {
  const [firm, his] = [await newOwner(cloud), await newCommissioner(cloud)];
  await assign(cloud, firm.firmId, his);
  return { firm, his };
}

test('a look is kept with who, what and when; what the owner looks at is not', async () => {
  const { firm, his } = await newCare();
  dataOf(await matchFirm(firm.firmId, firm.openid));
  expect(await reads(firm.firmId)).toEqual([]);
  dataOf(await matchFirm(firm.firmId, his));
  const [look] = await reads(firm.firmId);
  expect(look).toMatchObject({ firmId: firm.firmId, role: 'commissioner', action: 'measures.matchFirm' });
  expect(Object.keys(look ?? {}).sort()).toEqual(['_id', 'action', 'at', 'firmId', 'personId', 'role', 'sortKey']);
});

test('the pages of a look make one entry an hour, and a place in the list that he made up makes one as well', async () => {
  const { next } = dataOf(await matchFirm(owner.firmId, owner.openid));
  const { firm, his } = await newCare();
  const later = { firmId: firm.firmId, asOf: AS_OF, limit: 10, cursor: next ?? undefined };
  dataOf(await cloud.call('measures', 'matchFirm', later, his));
  expect(await reads(firm.firmId)).not.toEqual([]);
  dataOf(await matchFirm(firm.firmId, his));
  const hours = (await reads(firm.firmId)).map(({ at }) => String(at).slice(0, '2026-11-24T08'.length));
  expect(hours).toEqual([...new Set(hours)]);
});

test('a firm of somebody else looks as if it did not exist, to him and to another commissioner', async () => {
  const stranger = await newOwner(cloud);
  const refused = refusal(await matchFirm(stranger.firmId, commissioner));
  expect(refused).toEqual(refusal(await matchFirm('0'.repeat(32), commissioner)));
  expect(refused.code).toBe('NOT_FOUND');
  expect(refusal(await matchFirm(owner.firmId, await newCommissioner(cloud))).code).toBe('NOT_FOUND');
  expect(await reads(stranger.firmId)).toEqual([]);
});

test('who is no commissioner any more sees nothing, though the assignment still stands', async () => {
  const former = await newCommissioner(cloud);
  const firm = await newOwner(cloud);
  await assign(cloud, firm.firmId, former);
  dataOf(await matchFirm(firm.firmId, former));
  await cloud.database().collection('commissioners').where({ openid: former }).remove();
  expect(refusal(await matchFirm(firm.firmId, former)).code).toBe('NOT_FOUND');
});

test('he sees his list of firms by name and place, without a figure, and an owner has no such list', async () => {
  const { items, next } = dataOf(await cloud.call('firms', 'assigned', {}, commissioner));
  const { name, region } = caseFirm('f05');
  expect(items).toEqual([{ firmId: owner.firmId, name, region, isCover: false }]);
  expect(next).toBeNull();
  expect(refusal(await cloud.call('firms', 'assigned', {}, owner.openid)).code).toBe('FORBIDDEN');
});

test('he reads the checks of a firm in his care, which it sees, and may not edit nor save any', async () => {
  const { firmId } = owner;
  dataOf(await cloud.call('check', 'history', { firmId }, commissioner));
  expect(await reads(firmId)).toContainEqual(
    expect.objectContaining({ action: 'check.history', role: 'commissioner' }),
  );
  const edit = { key: newKey(), firmId, version: 1, firm: caseFirm('f05') };
  expect(refusal(await cloud.call('firms', 'edit', edit, commissioner)).code).toBe('FORBIDDEN');
  const save = { key: newKey(), firmId, firm: caseFirm('f05'), asOf: '2026-11-23', purpose: 'new' } as const;
  expect(refusal(await cloud.call('check', 'save', save, commissioner)).code).toBe('FORBIDDEN');
});

describe('a cover', () => {
  const day = (offset: number) => shanghaiDate(Date.now() + offset * 24 * 3_600_000);
  const assigned = async (openid: string, page: { limit?: number; cursor?: string } = {}) =>
    dataOf(await cloud.call('firms', 'assigned', page, openid));

  /** Somebody with firms of his own who stands in for two others; with how many firms each has. */
  async function newStandIn(own: number, ...others: number[]) {
    const standIn = await newCommissioner(cloud);
    const [mine = [], ...covered] = await Promise.all(
      [own, ...others].map(async (count, at) => {
        const whose = at === 0 ? standIn : await newCommissioner(cloud);
        if (at > 0) await cover(cloud, whose, standIn, day(0), day(0));
        return Promise.all(
          Array.from({ length: count }, async () => {
            const { firmId } = await newOwner(cloud);
            await assign(cloud, firmId, whose);
            return firmId;
          }),
        );
      }),
    );
    return { standIn, mine, covered: covered.flat() };
  }

  test('lists the firms of those whom he covers today beside his own, page by page, each once', async () => {
    const { standIn, mine, covered } = await newStandIn(4, 3, 4);
    const seen: { firmId: string; isCover: boolean }[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await assigned(standIn, { limit: 3, cursor });
      expect(items.length).toBe(next === null ? 2 : 3);
      seen.push(...items);
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    const firms = (isCover: boolean) => seen.filter((item) => item.isCover === isCover).map(({ firmId }) => firmId);
    expect([firms(false).sort(), firms(true).sort()]).toEqual([mine.sort(), covered.sort()]);
    expect(dataOf(await cloud.call('firms', 'me', {}, standIn)).commissioner?.covers).toBe(2);
    // What he sees in the list he may look at.
    dataOf(await matchFirm(covered[0] ?? '', standIn));
    expect((await reads(covered[0] ?? ''))[0]).toMatchObject({ role: 'cover' });
  });

  test.each([
    ['yesterday', day(-2), day(-1), 0],
    ['from yesterday to today', day(-1), day(0), 1],
    ['from today to tomorrow', day(0), day(1), 1],
    ['tomorrow', day(1), day(2), 0],
  ])('%s', async (_when, from, to, covers) => {
    const [absent, standIn, firm] = [await newCommissioner(cloud), await newCommissioner(cloud), await newOwner(cloud)];
    await assign(cloud, firm.firmId, absent);
    await cover(cloud, absent, standIn, from, to);
    expect((await assigned(standIn)).items).toHaveLength(covers);
    expect(dataOf(await cloud.call('firms', 'me', {}, standIn)).commissioner?.covers).toBe(covers);
    const { careBy } = dataOf(await cloud.call('firms', 'me', {}, firm.openid));
    const told = covers === 1 ? { cover: '张专员', until: to } : { cover: null, until: null };
    expect(careBy).toEqual({ name: '张专员', since: '2026-11-23T00:00:00.000Z', ...told });
  });

  test('ends when the absence names somebody else, whatever is left of it elsewhere', async () => {
    const { standIn, covered } = await newStandIn(0, 1);
    expect((await assigned(standIn)).items).toHaveLength(1);
    const { data } = await cloud
      .database()
      .collection('assignments')
      .doc(covered[0] ?? '')
      .get();
    await cloud.database().collection('commissioners').doc(data[0].commissionerId).update({ 'absence.coverId': 'x' });
    expect((await assigned(standIn)).items).toEqual([]);
  });
});
