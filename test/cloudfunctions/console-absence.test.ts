import { shanghaiDate } from '@shared/rules';
import { digest } from '../../cloudfunctions/_core/digest';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { consoleOf, newFirms, stored, type Console } from '../helpers/console';
import { assign, cover, newCommissioner, newKey, newOperator, SMALL_FIRM, type Owner } from '../helpers/people';

/** Away with a cover, and gone for good. */

const DAY_MS = 24 * 3_600_000;
const inDays = (days: number) => shanghaiDate(Date.now() + days * DAY_MS);

let cloud: TestCloud;
let operator: Console;
beforeAll(async () => {
  cloud = await startTestCloud();
  operator = consoleOf(cloud, await newOperator(cloud, '330100'));
});
afterAll(() => cloud.close());

const idOf = (openid: string) => digest('person', openid);
const absence = (coverId: string, from = inDays(0), to = inDays(3), note: string | null = null) => ({
  from,
  to,
  coverId,
  note,
});
const covers = (commissionerId: string) => stored(cloud, 'covers', { commissionerId });

describe('an absence', () => {
  test('lets the cover look after the firms, and nobody else, until it is taken back', async () => {
    const [absent, standIn, third] = [
      await newCommissioner(cloud),
      await newCommissioner(cloud),
      await newCommissioner(cloud),
    ];
    const [firm] = (await newFirms(cloud, 1)) as [Owner];
    await assign(cloud, firm.firmId, absent);
    const assigned = async (openid: string) => dataOf(await cloud.call('firms', 'assigned', {}, openid)).items;
    const set = (coverId: string | null) =>
      operator.does('setAbsence', {
        key: newKey(),
        commissionerId: idOf(absent),
        absence: coverId === null ? null : absence(coverId),
      });
    await set(idOf(standIn));
    expect(await assigned(standIn)).toMatchObject([{ firmId: firm.firmId, isCover: true }]);
    expect(await assigned(third)).toEqual([]);
    const shown = await operator.does('commissioner', { commissionerId: idOf(absent) });
    expect(shown.absence).toEqual({ ...absence(idOf(standIn)), coverName: '张专员' });
    await set(idOf(third));
    expect(await assigned(standIn)).toEqual([]);
    expect(await assigned(third)).toMatchObject([{ firmId: firm.firmId }]);
    expect((await covers(idOf(absent))).map(({ coverId }) => coverId)).toEqual([idOf(third)]);
    await set(null);
    expect(await assigned(third)).toEqual([]);
    expect(await covers(idOf(absent))).toEqual([]);
    expect((await operator.does('commissioner', { commissionerId: idOf(absent) })).absence).toBeNull();
  });

  test('is told by the commissioner himself, of himself alone, and no trail keeps why', async () => {
    const [his, other] = [await newCommissioner(cloud), await newCommissioner(cloud)];
    const own = consoleOf(cloud, his);
    const reason = '家中有事';
    const away = absence(idOf(other), inDays(0), inDays(1), reason);
    await own.does('setAbsence', { key: newKey(), commissionerId: idOf(his), absence: away });
    expect((await own.does('colleagues', { commissionerId: idOf(his) })).absence).toMatchObject({ note: reason });
    const foreign = { key: newKey(), commissionerId: idOf(other), absence: absence(idOf(his)) };
    expect(await own.fails('setAbsence', foreign)).toBe('NOT_FOUND');
    const trail = await stored(cloud, 'audit', { personId: idOf(his) });
    expect(trail).toMatchObject([{ action: 'console.setAbsence', role: 'commissioner', county: '330106' }]);
    expect(JSON.stringify(trail)).not.toContain(reason);
  });

  test('needs days in order and a cover who is a commissioner of the province, another one, and here', async () => {
    const [absent, standIn] = [await newCommissioner(cloud), await newCommissioner(cloud)];
    const fails = (away: ReturnType<typeof absence>) =>
      operator.fails('setAbsence', { key: newKey(), commissionerId: idOf(absent), absence: away });
    expect(await fails(absence(idOf(standIn), inDays(2), inDays(1)))).toBe('BAD_REQUEST absence.to before-from');
    expect(await fails(absence(idOf(absent)))).toBe('BAD_REQUEST absence.coverId himself');
    expect(await fails(absence('0'.repeat(32)))).toBe('CONFLICT absence.coverId no-such-commissioner');
    const abroad = await newCommissioner(cloud, '440305');
    expect(await fails(absence(idOf(abroad)))).toBe('CONFLICT absence.coverId no-such-commissioner');
    await cover(cloud, standIn, await newCommissioner(cloud), inDays(3), inDays(5));
    for (const [from, to] of [
      [0, 3],
      [5, 6],
      [4, 4],
      [0, 9],
    ] as const) {
      expect(await fails(absence(idOf(standIn), inDays(from), inDays(to)))).toBe('CONFLICT absence.coverId absent');
    }
    for (const [from, to] of [
      [0, 2],
      [6, 6],
    ] as const) {
      const away = absence(idOf(standIn), inDays(from), inDays(to));
      await operator.does('setAbsence', { key: newKey(), commissionerId: idOf(absent), absence: away });
    }
  });

  test('that is over is not told, and one of today counts in the plan', async () => {
    const region = '330114';
    const [over, now] = [await newCommissioner(cloud, region), await newCommissioner(cloud, region)];
    const elsewhere = await newCommissioner(cloud, '330106');
    await cover(cloud, over, elsewhere, inDays(-4), inDays(-1));
    await cover(cloud, now, elsewhere, inDays(0), inDays(0));
    const { items } = await operator.does('commissioners', { region });
    const absenceOf = (openid: string) => items.find(({ commissionerId }) => commissionerId === idOf(openid))?.absence;
    expect(absenceOf(over)).toBeNull();
    expect(absenceOf(now)).toMatchObject({ coverName: '张专员' });
    await newFirms(cloud, 6, { ...SMALL_FIRM, region });
    const plan = await operator.does('plan', { region });
    expect(plan.items.map(({ commissionerId }) => commissionerId)).toEqual([...Array(5).fill(idOf(over)), null]);
  });
});

test('colleagues are the other commissioners of the province', async () => {
  const [his, near, far] = [
    await newCommissioner(cloud, '420102'),
    await newCommissioner(cloud, '420500'),
    await newCommissioner(cloud, '430102'),
  ];
  const own = consoleOf(cloud, his);
  const { absence: none, items, next } = await own.does('colleagues', { commissionerId: idOf(his) });
  expect([none, next]).toEqual([null, null]);
  expect(items).toEqual([{ commissionerId: idOf(near), name: '张专员', region: '420500' }]);
  expect(await own.fails('colleagues', { commissionerId: idOf(far) })).toBe('NOT_FOUND');
});

describe('a commissioner who leaves', () => {
  const dismiss = (openid: string) => ({ key: newKey(), commissionerId: idOf(openid) });

  test('hands his firms over first, and stands in for nobody any more', async () => {
    const [leaving, absent, other] = [
      await newCommissioner(cloud),
      await newCommissioner(cloud),
      await newCommissioner(cloud),
    ];
    const [firm] = (await newFirms(cloud, 1)) as [Owner];
    await assign(cloud, firm.firmId, leaving);
    expect(await operator.fails('dismiss', dismiss(leaving))).toBe('CONFLICT $ has-firms');
    const [from, to] = [idOf(leaving), idOf(other)];
    await operator.does('assign', { key: newKey(), firmIds: [firm.firmId], from, commissionerId: to, note: '调岗' });
    await cover(cloud, absent, leaving, inDays(0), inDays(0));
    expect(await operator.fails('dismiss', dismiss(leaving))).toBe('CONFLICT $ is-cover');
    await operator.does('setAbsence', { key: newKey(), commissionerId: idOf(absent), absence: absence(idOf(other)) });
    await cover(cloud, other, leaving, inDays(-5), inDays(-1));
    await cover(cloud, leaving, other, inDays(0), inDays(9));
    await operator.does('dismiss', dismiss(leaving));
    expect(await stored(cloud, 'covers', { coverId: from })).toEqual([]);
    expect(await covers(from)).toEqual([]);
    expect(await covers(idOf(absent))).toHaveLength(1);
    expect(refusal(await cloud.call('firms', 'assigned', {}, leaving)).code).toBe('FORBIDDEN');
    // The history of the firm stays, though nobody can say any more who that was.
    expect((await operator.does('firm', { firmId: firm.firmId })).care).toMatchObject([
      { name: '张专员', note: '调岗' },
      { name: null, note: null },
    ]);
    const { items } = await operator.does('audit', { region: '330106', action: 'console.dismiss' });
    expect(items).toMatchObject([{ detail: { commissionerId: from } }]);
  });

  test('goes by the operator of his region alone', async () => {
    const abroad = await newCommissioner(cloud, '330203');
    expect(await operator.fails('dismiss', dismiss(abroad))).toBe('NOT_FOUND');
    expect(await consoleOf(cloud, abroad).fails('dismiss', dismiss(abroad))).toBe('FORBIDDEN');
  });

  test('cannot be dismissed and given a firm at the same time', async () => {
    for (let round = 0; round < 5; round++) {
      const openid = await newCommissioner(cloud);
      const [{ firmId }] = (await newFirms(cloud, 1)) as [Owner];
      const given = { key: newKey(), firmIds: [firmId], from: null, commissionerId: idOf(openid), note: null };
      await Promise.all([operator.call('dismiss', dismiss(openid)), operator.call('assign', given)]);
      const isThere = (await stored(cloud, 'commissioners', { _id: idOf(openid) })).length === 1;
      const [registration] = await stored(cloud, 'registrations', { _id: firmId });
      expect(registration?.['commissionerId']).toBe(isThere ? idOf(openid) : '');
    }
  });
});
