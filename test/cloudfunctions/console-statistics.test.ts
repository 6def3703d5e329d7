import { randomBytes } from 'node:crypto';
import { digest } from '../../cloudfunctions/_core/digest';
import { placeOf } from '../../cloudfunctions/_core/firms/place-of';
import { startTestCloud, type TestCloud } from '../helpers/cloud';
import { consoleOf, stored, type Console } from '../helpers/console';
import { caseFirm, newCheck, newCommissioner, newOperator, newOwner } from '../helpers/people';

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

interface Firms {
  readonly count: number;
  readonly region: string;
  readonly industry?: string;
  readonly qualified?: readonly string[];
  readonly unmet?: readonly string[];
}

/** Firms with a saved check, as `check.save` leaves them behind. */
async function add({ count, region, industry = 'C3484', qualified = [], unmet = [] }: Firms): Promise<void> {
  const database = cloud.database();
  const at = '2026-11-23T00:00:00.000Z';
  for (let each = 0; each < count; each += 1) {
    const id = randomBytes(16).toString('hex');
    const { province, city, county } = placeOf(region);
    const place = { province, city, county };
    const standing = { _id: id, ...place, section: industry.charAt(0), qualified, unmet, savedAt: at };
    await database.collection('standings').add(standing);
    await database.collection('registrations').add({ _id: id, region, ...place, industry, state: 'verified' });
  }
}

/** As somebody who works for just this region. */
async function ask(region: string, by?: Console) {
  const operator = by ?? consoleOf(cloud, await newOperator(cloud, region));
  return operator.does('statistics', { region });
}

test('a part of the region is not told apart: a sum less its other parts would be the part', async () => {
  const operator = consoleOf(cloud, await newOperator(cloud, '540000'));
  expect(await operator.fails('statistics', { region: '540100' })).toBe('FORBIDDEN');
  expect((await ask('540000', operator)).firms).toBeNull();
  const openid = await newOperator(cloud, '540100');
  const regions = ['540100', '540000'];
  await cloud.database().collection('operators').doc(digest('person', openid)).update({ regions });
  const ofBoth = consoleOf(cloud, openid);
  expect(await ofBoth.fails('statistics', { region: '540100' })).toBe('FORBIDDEN');
  expect((await ask('540000', ofBoth)).firms).toBeNull();
});

test('a county with three firms: nothing but too few', async () => {
  const firm = { ...caseFirm('f01'), region: '540102' };
  for (let at = 0; at < 3; at += 1) {
    const owner = await newOwner(cloud, { ...firm, name: `示例 ${at} 有限公司` });
    await newCheck(cloud, owner, firm);
  }
  const operator = consoleOf(cloud, await newOperator(cloud, '540102'));
  const few = {
    ...{ firms: null, ladder: [], heat: [], commissioners: [] },
    registered: { pending: null, verified: null, refused: null },
  };
  expect(await ask('540102', operator)).toEqual(few);
  expect(await ask('540100')).toEqual(few);
  expect(await operator.fails('statistics', { region: '540100' })).toBe('NOT_FOUND');
});

test('by what real checks say: rungs by part and by section, and what holds back', async () => {
  const firm = { ...caseFirm('f01'), region: '650102' };
  for (let at = 0; at < 5; at += 1) {
    const owner = await newOwner(cloud, { ...firm, name: `示例 ${at} 有限公司` });
    await newCheck(cloud, owner, firm);
  }
  const told = await ask('650100');
  expect(told.firms).toBe(5);
  expect(told.registered).toEqual({ pending: 5, verified: null, refused: null });
  const rungs = {
    ...{ innovative: 5, specialized: 5, 'tech-sme': 5 },
    ...{ 'little-giant': null, champion: null, 'high-tech': null },
  };
  expect(told.ladder).toEqual([
    { by: 'region', code: '650102', firms: 5, rungs },
    { by: 'industry', code: 'C', firms: 5, rungs },
  ]);
  expect(told.heat).toEqual([
    { rung: 'champion', criterion: 'champion.revenue', section: 'C', unmet: 5 },
    { rung: 'little-giant', criterion: 'little-giant.rd-total', section: 'C', unmet: 5 },
  ]);
});

test('small parts and sections are hidden, with the zeros that look the same, and larger ones where the sum would tell', async () => {
  await add({ count: 12, region: '420106', qualified: ['innovative'], unmet: ['champion:champion.revenue'] });
  await add({ count: 8, region: '420502', qualified: ['innovative', 'specialized'] });
  await add({
    count: 2,
    region: '420602',
    industry: 'I6510',
    qualified: ['innovative'],
    unmet: ['champion:champion.revenue'],
  });
  const told = await ask('420000');
  expect(told.firms).toBe(22);
  const row = (code: string) => told.ladder.find((each) => each.code === code);
  expect(row('420100')).toMatchObject({ firms: 12, rungs: { innovative: 12, specialized: 0, champion: null } });
  expect(row('420500')).toMatchObject({ firms: 8, rungs: { innovative: 8, specialized: 8 } });
  // Two firms: what stands on which rung is not told of them.
  expect(row('420600')).toMatchObject({ firms: null, rungs: { innovative: null, specialized: null } });
  expect(row('C')).toMatchObject({ firms: 20, rungs: { innovative: 20, specialized: 8 } });
  expect(row('I')).toMatchObject({ firms: null, rungs: { innovative: null } });
  // Places without a firm are not listed, though they are hidden too.
  expect(told.ladder.filter(({ by }) => by === 'region')).toHaveLength(3);
  expect(told.heat).toEqual([{ rung: 'champion', criterion: 'champion.revenue', section: 'C', unmet: 12 }]);
  expect((await ask('420100')).ladder.map(({ code, firms }) => [code, firms])).toEqual([
    ['420106', 12],
    ['C', 12],
  ]);
  // A county has no parts: it is told by section alone.
  expect((await ask('420106')).ladder.map(({ by }) => by)).toEqual(['industry']);
});

test('the whole country by provinces, and a firm that named its province alone', async () => {
  await add({ count: 6, region: '620000' });
  const told = await ask('100000');
  expect(told.ladder.find(({ code }) => code === '620000')).toMatchObject({ by: 'region', firms: 6 });
  expect((await ask('620000')).ladder.map(({ by, code }) => [by, code])).toEqual([
    ['region', ''],
    ['industry', 'C'],
  ]);
});

test('commissioners by what they have to do, with what holds in their region', async () => {
  const [idle, busy] = [await newCommissioner(cloud, '370102'), await newCommissioner(cloud, '370102')];
  expect(idle).not.toBe(busy);
  const commissioners = cloud.database().collection('commissioners');
  const { data } = await commissioners.where({ openid: busy }).get();
  const [{ _id }] = data as [{ _id: string }];
  await commissioners.doc(_id).update({ load: 3, limit: 9, name: '李专员' });
  await cloud.database().collection('settings').add({ _id: '370000', firmsPerCommissioner: 7, idleMonths: null });
  const answered = (minutes: number, days: number) => {
    const at = new Date(Date.now() - days * 24 * 3_600_000).toISOString();
    const answer = { commissionerId: _id, minutes, sortKey: `${at}:${minutes}` };
    return cloud.database().collection('answers').add(answer);
  };
  // The last one is too long ago to say how it is now.
  await Promise.all([answered(10, 1), answered(30, 40), answered(600, 89), answered(5000, 91)]);
  expect((await ask('370000')).commissioners).toEqual([
    { name: '李专员', load: 3, mayHave: 9, replyMinutes: 30 },
    { name: '张专员', load: 0, mayHave: 7, replyMinutes: null },
  ]);
});

test('nobody’s look-up is logged, because nobody was looked up', async () => {
  expect(await stored(cloud, 'reads', {})).toEqual([]);
});
