import fc from 'fast-check';
import { changesBetween, firmSchema, mergeProfiles, type Firm } from '@shared/firms';
import { randomFirm } from '../../factories/random-firm';

const BASE: Firm = {
  name: '甲',
  region: '330106',
  years: { '2025': { revenue: 100, employees: 10 } },
  product: { name: '轴承' },
  titles: [{ code: 'tech-sme' }],
};

describe('what differs', () => {
  test('is told entry by entry, a list as a whole, in the order of the paths', () => {
    const after: Firm = {
      region: '330106',
      name: '乙',
      titles: [{ code: 'tech-sme' }, { code: 'innovative' }],
      years: { '2024': { revenue: 80 }, '2025': { revenue: 120, employees: 10 } },
    };
    expect(changesBetween(BASE, after)).toEqual([
      { path: 'name', from: '甲', to: '乙' },
      { path: 'product.name', from: '轴承', to: null },
      { path: 'titles', from: [{ code: 'tech-sme' }], to: [{ code: 'tech-sme' }, { code: 'innovative' }] },
      { path: 'years.2024.revenue', from: null, to: 80 },
      { path: 'years.2025.revenue', from: 100, to: 120 },
    ]);
  });

  test.each<[string, Partial<Firm>]>([
    ['null and missing', { uscc: null, product: { name: '轴承', revenueShareBp: null } }],
    ['a group with nothing in it', { ip: {}, years: { ...BASE.years, '2024': {} } }],
    ['null and missing within a list', { titles: [{ code: 'tech-sme', grantedOn: null }] }],
    ['the order of keys', { years: { '2025': { employees: 10, revenue: 100 } } }],
  ])('%s make no difference', (_what, same) => {
    expect(changesBetween(BASE, { ...BASE, ...same })).toEqual([]);
  });

  test('zero, false and an empty list are no unknown', () => {
    const after: Firm = { ...BASE, digitalLevel: null, awards: [], privatelyOwned: false, ip: { class2: 0 } };
    expect(changesBetween(BASE, after).map(({ path, to }) => [path, to])).toEqual([
      ['awards', []],
      ['ip.class2', 0],
      ['privatelyOwned', false],
    ]);
  });

  test('the order of a list is a difference', () => {
    const [one, other] = [{ code: 'tech-sme' } as const, { code: 'innovative' } as const];
    expect(changesBetween({ ...BASE, titles: [one, other] }, { ...BASE, titles: [other, one] })).toHaveLength(1);
  });
});

describe('two edits of the same profile', () => {
  test('of different entries come together; of the same one a person decides', () => {
    const mine: Firm = { ...BASE, name: '我的', years: { '2025': { revenue: 111, employees: 10 } } };
    const theirs: Firm = { ...BASE, name: '他的', years: { '2025': { revenue: 100, employees: 12 } }, product: null };
    const { merged, conflicts, taken } = mergeProfiles(BASE, mine, theirs);
    expect(conflicts).toEqual([{ path: 'name', base: '甲', mine: '我的', theirs: '他的' }]);
    expect(taken).toEqual(['product.name', 'years.2025.employees']);
    expect(merged).toEqual({
      name: '他的',
      region: '330106',
      titles: BASE.titles,
      years: { '2025': { revenue: 111, employees: 12 } },
    });
  });

  test('that say the same are no conflict, and nothing was taken', () => {
    const both: Firm = { ...BASE, name: '乙' };
    expect(mergeProfiles(BASE, both, both)).toEqual({ merged: both, conflicts: [], taken: [] });
  });

  test('one takes away what the other changed: a person decides', () => {
    const { conflicts } = mergeProfiles(BASE, { ...BASE, name: null }, { ...BASE, name: '乙' });
    expect(conflicts).toEqual([{ path: 'name', base: '甲', mine: null, theirs: '乙' }]);
  });
});

describe('of any three profiles', () => {
  const firm = fc.nat().map((seed) => randomFirm(seed, { unknown: 0.3 }));
  /** Edits that take some of the entries of another profile, so that most of a firm stays as it was. */
  const edited = fc
    .record({ from: firm, keep: fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 20 }) })
    .map(({ from, keep }) => (base: Firm): Firm => {
      const keys = [...new Set([...Object.keys(base), ...Object.keys(from)])].filter((key) => key !== 'region');
      const changed = keys.filter((_key, at) => (keep[at % keep.length] ?? 0) === 0);
      return { ...base, ...Object.fromEntries(changed.map((key) => [key, from[key as keyof Firm] ?? null])) };
    });
  const three = fc.record({ base: firm, my: edited, their: edited }).map(({ base, my, their }) => ({
    base,
    mine: my(base),
    theirs: their(base),
  }));
  const runs = { numRuns: 500 };

  test('the result is a valid profile', () => {
    fc.assert(
      fc.property(three, ({ base, mine, theirs }) => {
        const { merged } = mergeProfiles(base, mine, theirs);
        expect(firmSchema.safeParse(merged).error?.issues).toBeUndefined();
      }),
      runs,
    );
  });

  test('without a conflict it does not matter whose edit was first, and with one the same entries are asked for', () => {
    let clean = 0;
    fc.assert(
      fc.property(three, ({ base, mine, theirs }) => {
        const [one, other] = [mergeProfiles(base, mine, theirs), mergeProfiles(base, theirs, mine)];
        expect(one.conflicts.map(({ path }) => path)).toEqual(other.conflicts.map(({ path }) => path));
        if (one.conflicts.length > 0) return;
        clean++;
        expect(one.merged).toEqual(other.merged);
      }),
      runs,
    );
    expect(clean).toBeGreaterThan(20);
  });

  test('every change of either side is in the result, or is asked for, and nothing else has changed', () => {
    let asked = 0;
    fc.assert(
      fc.property(three, ({ base, mine, theirs }) => {
        const { merged, conflicts, taken } = mergeProfiles(base, mine, theirs);
        const open = new Set(conflicts.map(({ path }) => path));
        asked += open.size;
        const [my, their] = [changesBetween(base, mine), changesBetween(base, theirs)];
        const wanted = new Map(
          [...my, ...their].filter(({ path }) => !open.has(path)).map((each) => [each.path, each]),
        );
        const decided = changesBetween(base, merged).filter(({ path }) => !open.has(path));
        expect(new Map(decided.map((each) => [each.path, each]))).toEqual(new Map([...wanted].sort()));
        expect(taken).toEqual(their.map(({ path }) => path).filter((path) => !my.some((mine) => mine.path === path)));
      }),
      runs,
    );
    expect(asked).toBeGreaterThan(100);
  });

  test('an edit beside none is that edit', () => {
    fc.assert(
      fc.property(three, ({ base, mine }) => {
        expect(changesBetween(mergeProfiles(base, mine, base).merged, mine)).toEqual([]);
        expect(changesBetween(mergeProfiles(base, base, mine).merged, mine)).toEqual([]);
      }),
      runs,
    );
  });
});
