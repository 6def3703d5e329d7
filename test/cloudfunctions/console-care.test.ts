import fc from 'fast-check';
import { digest } from '../../cloudfunctions/_core/digest';
import { dataOf, startTestCloud, type TestCloud } from '../helpers/cloud';
import { consoleOf, newFirms, stored, type Console } from '../helpers/console';
import { newCommissioner, newKey, newOperator, newOwner, SMALL_FIRM, verified, type Owner } from '../helpers/people';

/** Who looks after whom: given and taken by an operator, all or none, within what anybody may have. */

let cloud: TestCloud;
let operator: Console;
beforeAll(async () => {
  cloud = await startTestCloud();
  operator = consoleOf(cloud, await newOperator(cloud, '330000'));
});
afterAll(() => cloud.close());

const idOf = (openid: string) => digest('person', openid);
const newCarer = async (region = '330106') => idOf(await newCommissioner(cloud, region));
const give = (firms: readonly Owner[], from: string | null, to: string | null, note: string | null = null) => ({
  key: newKey(),
  firmIds: firms.map(({ firmId }) => firmId),
  from,
  commissionerId: to,
  note,
});
const loadOf = async (id: string) => (await stored(cloud, 'commissioners', { _id: id }))[0]?.['load'];
const caredBy = async (firmId: string) =>
  (await stored(cloud, 'registrations', { _id: firmId }))[0]?.['commissionerId'];

describe('assigning', () => {
  test('puts firms into care, hands them over with a note, and takes them out; history and audit stay with each', async () => {
    const firms = await newFirms(cloud, 2);
    const [{ firmId }] = firms as [Owner];
    const [one, other] = [await newCommissioner(cloud), await newCommissioner(cloud)];
    const body = give(firms, null, idOf(one));
    expect(await operator.does('assign', body)).toEqual({ firmIds: firms.map((firm) => firm.firmId) });
    await operator.does('assign', body);
    expect([await loadOf(idOf(one)), await caredBy(firmId)]).toEqual([2, idOf(one)]);
    await operator.does('assign', give(firms, idOf(one), idOf(other), '第一次走访在下周'));
    expect([await loadOf(idOf(one)), await loadOf(idOf(other))]).toEqual([0, 2]);
    expect(dataOf(await cloud.call('firms', 'assigned', {}, other)).items).toHaveLength(2);
    expect(dataOf(await cloud.call('firms', 'assigned', {}, one)).items).toEqual([]);
    await operator.does('assign', give(firms, idOf(other), null));
    expect([await loadOf(idOf(other)), await caredBy(firmId)]).toEqual([0, '']);
    expect((await operator.does('firm', { firmId })).care).toMatchObject([
      { name: null, note: null },
      { name: '张专员', note: '第一次走访在下周' },
      { name: '张专员', note: null },
    ]);
    const { items } = await operator.does('audit', { region: '330106', firmId });
    expect(items.map(({ detail }) => detail)).toEqual([
      { from: idOf(other) },
      { from: idOf(one), to: idOf(other), note: '第一次走访在下周' },
      { to: idOf(one) },
    ]);
  });

  test('counts a firm that is named twice once', async () => {
    const [firm] = (await newFirms(cloud, 1)) as [Owner];
    const to = await newCarer();
    await operator.does('assign', give([firm, firm], null, to));
    expect(await loadOf(to)).toBe(1);
  });

  test('is all or none, and says what is in the way', async () => {
    const [free, held] = (await newFirms(cloud, 2)) as [Owner, Owner];
    const pending = await newOwner(cloud);
    const [to, holder] = [await newCarer(), await newCarer()];
    await operator.does('assign', give([held], null, holder));
    expect(await operator.fails('assign', give([free, held], null, to))).toBe('CONFLICT from stale');
    expect(await operator.fails('assign', give([free], holder, to))).toBe('CONFLICT from stale');
    expect(await operator.fails('assign', give([free, pending], null, to))).toBe('CONFLICT firmIds not-verified');
    expect(await operator.fails('assign', give([held], holder, holder))).toBe('BAD_REQUEST commissionerId same');
    expect(await operator.fails('assign', give([free], null, null))).toBe('BAD_REQUEST commissionerId same');
    expect(await operator.fails('assign', give([free], null, '0'.repeat(32)))).toBe('NOT_FOUND');
    const abroad = await newCarer('440305');
    expect(await operator.fails('assign', give([free], null, abroad))).toBe('NOT_FOUND');
    const [far] = (await newFirms(cloud, 1, { ...SMALL_FIRM, region: '440305' })) as [Owner];
    expect(await operator.fails('assign', give([free, far], null, to))).toBe('NOT_FOUND');
    expect([await loadOf(to), await caredBy(free.firmId)]).toEqual([0, '']);
  });

  test('gives nobody his own firm', async () => {
    const owner = await newOwner(cloud);
    await verified(cloud, owner.firmId);
    const known = (await stored(cloud, 'commissioners', { _id: await newCarer() }))[0];
    const id = idOf(owner.openid);
    await cloud
      .database()
      .collection('commissioners')
      .add({ ...known, _id: id, openid: owner.openid });
    expect(await operator.fails('assign', give([owner], null, id))).toBe('CONFLICT commissionerId own-firm');
  });

  test('takes a firm that is pending again out of care', async () => {
    const [firm] = (await newFirms(cloud, 1)) as [Owner];
    const holder = await newCarer();
    await operator.does('assign', give([firm], null, holder));
    await cloud.database().collection('registrations').doc(firm.firmId).update({ state: 'pending' });
    await operator.does('assign', give([firm], holder, null));
    expect(await loadOf(holder)).toBe(0);
  });
});

test('an operator sees the firms of a commissioner that are of his own regions, and those hear of it', async () => {
  const to = await newCarer('330106');
  const [near] = (await newFirms(cloud, 1)) as [Owner];
  const [far] = (await newFirms(cloud, 1, { ...SMALL_FIRM, region: '330203' })) as [Owner];
  await operator.does('assign', give([near, far], null, to));
  const ofHangzhou = consoleOf(cloud, await newOperator(cloud, '330100'));
  const shown = await ofHangzhou.does('commissioner', { commissionerId: to });
  expect(shown.load).toBe(2);
  expect(shown.firms).toMatchObject([{ firmId: near.firmId, commissioner: { commissionerId: to, name: '张专员' } }]);
  const looks = async ({ firmId }: Owner) => (await stored(cloud, 'reads', { firmId })).map(({ action }) => action);
  expect([await looks(near), await looks(far)]).toEqual([['console.commissioner'], []]);
  expect((await operator.does('commissioner', { commissionerId: to })).firms).toHaveLength(2);
});

describe('how many anybody may have', () => {
  test('five, or what the nearest region says, or what is said of him', async () => {
    const region = '330122';
    const to = await newCarer(region);
    const set = (of: string, firmsPerCommissioner: number | null) =>
      operator.does('setSettings', { key: newKey(), region: of, firmsPerCommissioner, idleMonths: null });
    const mayHave = async () => (await operator.does('commissioner', { commissionerId: to })).mayHave;
    expect(await mayHave()).toBe(5);
    await set('330000', 3);
    expect(await mayHave()).toBe(3);
    await set('330100', 2);
    expect(await mayHave()).toBe(2);
    await set(region, 1);
    expect(await mayHave()).toBe(1);
    const [one, two, three] = (await newFirms(cloud, 3)) as [Owner, Owner, Owner];
    expect(await operator.fails('assign', give([one, two], null, to))).toBe('CONFLICT commissionerId limit');
    await operator.does('assign', give([one], null, to));
    expect(await operator.fails('assign', give([two], null, to))).toBe('CONFLICT commissionerId limit');
    const his = { key: newKey(), commissionerId: to, name: '钱专员', industries: ['C34', 'C34'], limit: 2 };
    await operator.does('setCommissioner', his);
    expect(await operator.does('commissioner', { commissionerId: to })).toMatchObject({
      name: '钱专员',
      industries: ['C34'],
      limit: 2,
      mayHave: 2,
      load: 1,
    });
    await operator.does('assign', give([two], null, to));
    expect(await operator.fails('assign', give([three], null, to))).toBe('CONFLICT commissionerId limit');
    // A limit below what he has takes nothing away.
    await operator.does('setCommissioner', { ...his, key: newKey(), limit: 1 });
    expect(await loadOf(to)).toBe(2);
    await set(region, null);
    await set('330100', null);
    await set('330000', null);
  });

  test('a region tells its own settings and what holds', async () => {
    const set = (region: string, firmsPerCommissioner: number | null, idleMonths: number | null) =>
      operator.does('setSettings', { key: newKey(), region, firmsPerCommissioner, idleMonths });
    await set('330300', 8, null);
    await set('330302', null, 12);
    expect(await operator.does('settings', { region: '330302' })).toEqual({
      region: '330302',
      firmsPerCommissioner: null,
      idleMonths: 12,
      holds: { firmsPerCommissioner: 8, idleMonths: 12 },
    });
    expect((await operator.does('settings', { region: '330303' })).holds).toEqual({
      firmsPerCommissioner: 8,
      idleMonths: 24,
    });
    const country = { key: newKey(), region: '100000', firmsPerCommissioner: 9, idleMonths: null };
    expect(await operator.fails('setSettings', country)).toBe('NOT_FOUND');
    const administrator = consoleOf(cloud, await newOperator(cloud, '100000'));
    await administrator.does('setSettings', { ...country, idleMonths: 36 });
    expect((await operator.does('settings', { region: '330400' })).holds).toEqual({
      firmsPerCommissioner: 9,
      idleMonths: 36,
    });
    await administrator.does('setSettings', { ...country, key: newKey(), firmsPerCommissioner: null });
  });
});

describe('several operators at once', () => {
  const REGION = '330402';

  /** Asks again under the same key while the cloud is busy, as a phone does. */
  async function persist(console: Console, body: ReturnType<typeof give>): Promise<string> {
    for (;;) {
      const reply = await console.call('assign', body);
      if (reply.ok) return 'OK';
      if (reply.error.code !== 'TIMEOUT') return reply.error.code;
    }
  }

  test('whatever they do, loads are the firms in care, nobody has too many, and no firm has two', async () => {
    const openid = await newOperator(cloud, REGION);
    const administrator = await newOperator(cloud, '100000');
    const hands = [consoleOf(cloud, openid), consoleOf(cloud, administrator)];
    const firms = await newFirms(cloud, 6, { ...SMALL_FIRM, region: REGION });
    const carers = [await newCarer(REGION), await newCarer(REGION), await newCarer(REGION)];
    for (const commissionerId of carers) {
      const known = { key: newKey(), commissionerId, name: '张专员', industries: [], limit: 3 };
      await consoleOf(cloud, openid).does('setCommissioner', known);
    }
    const someone = fc.constantFrom(null, ...carers);
    const move = fc.record({ chosen: fc.subarray([...firms], { minLength: 1, maxLength: 4 }), to: someone });
    const rounds = fc.array(move, { minLength: 4, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rounds, async (moves) => {
        const seen = new Map<string, string>();
        for (const { firmId } of firms) seen.set(firmId, String(await caredBy(firmId)));
        // Each says what he saw of the first firm: some are right, some are overtaken.
        const asked = moves.flatMap(({ chosen, to }, at) => {
          const from = seen.get(chosen[0]?.firmId ?? '') || null;
          const same = chosen.filter(({ firmId }) => (seen.get(firmId) || null) === from);
          return from === to ? [] : [{ hand: hands[at % hands.length], body: give(same, from, to) }];
        });
        await Promise.all(asked.map(({ hand, body }) => hand && persist(hand, body)));
        const registrations = await stored(cloud, 'registrations', { county: REGION });
        for (const id of carers) {
          const held = registrations.filter(({ commissionerId }) => commissionerId === id).map(({ _id }) => _id);
          const listed = (await stored(cloud, 'assignments', { commissionerId: id })).map(({ _id }) => _id);
          expect(await loadOf(id)).toBe(held.length);
          expect(held.length).toBeLessThanOrEqual(3);
          expect(listed.sort()).toEqual(held.sort());
        }
      }),
      { numRuns: 25 },
    );
  });

  test('two who want the last place: one gets it', async () => {
    for (let round = 0; round < 5; round++) {
      const to = await newCarer(REGION);
      const firms = (await newFirms(cloud, 6, { ...SMALL_FIRM, region: '330411' })) as [Owner, Owner, ...Owner[]];
      const [one, two, ...others] = firms;
      await operator.does('assign', give(others, null, to));
      const said = await Promise.all([one, two].map((firm) => persist(operator, give([firm], null, to))));
      expect(said.sort()).toEqual(['CONFLICT', 'OK']);
      expect(await loadOf(to)).toBe(5);
    }
  });
});

describe('the plan', () => {
  test('proposes for the verified firms that nobody has, writes nothing, and what is applied is gone from the next', async () => {
    const region = '331002';
    const [first, second, third] = (await newFirms(cloud, 3, { ...SMALL_FIRM, region })) as [Owner, Owner, Owner];
    const pending = await newOwner(cloud, { ...SMALL_FIRM, region });
    const expert = await newCarer(region);
    const known = { key: newKey(), commissionerId: expert, name: '专家', industries: ['C34'], limit: 1 };
    await operator.does('setCommissioner', known);
    const near = await newCarer('331003');
    await operator.does('setCommissioner', {
      ...known,
      key: newKey(),
      commissionerId: near,
      name: '邻区',
      industries: [],
    });
    const { items, next } = await operator.does('plan', { region: '331000' });
    expect(next).toBeNull();
    expect(items.map(({ firmId, commissionerName, why }) => [firmId, commissionerName, why])).toEqual([
      [third.firmId, '专家', 'industry'],
      [second.firmId, '邻区', 'city'],
      [first.firmId, null, 'nobody-free'],
    ]);
    expect(JSON.stringify(items)).not.toContain(pending.firmId);
    expect(await caredBy(third.firmId)).toBe('');
    await operator.does('assign', give([third], null, expert));
    expect((await operator.does('plan', { region: '331000' })).items.map(({ why }) => why)).toEqual([
      'city',
      'nobody-free',
    ]);
    const looks = await stored(cloud, 'reads', { firmId: first.firmId });
    expect(looks.map(({ action }) => action)).toEqual(['console.plan']);
    expect(await stored(cloud, 'reads', { firmId: pending.firmId })).toEqual([]);
  });

  test('gives nobody his own firm, and says so where there is no other near', async () => {
    const region = '331102';
    const [owner] = (await newFirms(cloud, 1, { ...SMALL_FIRM, region })) as [Owner];
    const [known] = await stored(cloud, 'commissioners', { _id: await newCarer('331121') });
    const own = { ...known, _id: idOf(owner.openid), openid: owner.openid, county: region, region };
    await cloud.database().collection('commissioners').add(own);
    const { items } = await operator.does('plan', { region });
    expect(items).toMatchObject([{ firmId: owner.firmId, commissionerId: null, why: 'nobody-near' }]);
    const wider = await operator.does('plan', { region: '331100' });
    expect(wider.items).toMatchObject([{ firmId: owner.firmId, commissionerId: known?.['_id'], why: 'city' }]);
  });
});
