import { compileCatalogue, matchMeasures, matchPage, type Measure, type MeasureMatch } from '@shared/measures';
import { write, type Condition } from '@shared/rules';
import { AS_OF, QUALIFYING, withPath, without } from '@test/factories/firm';
import { newMeasure, requires } from '@test/factories/measure';
import type { Firm } from '@shared/firms';

/** 武汉; 专精特新 since 2021; 200 people, revenue of 12,000 万元: of small size. */
const FIRM = QUALIFYING;

function matchOne(change: Partial<Measure>, firm: Firm = FIRM, options: object = {}): MeasureMatch {
  const catalogue = compileCatalogue([newMeasure({ region: '420100', ...change })]);
  const [match] = matchMeasures(catalogue, firm, { asOf: AS_OF, all: true, ...options });
  if (!match) throw new Error('no match');
  return match;
}
const fitOf = (when: Condition, unless: 'never' | 'later' = 'later', firm: Firm = FIRM) =>
  matchOne({ requirements: [requires('it', when, unless)] }, firm).fit;

describe('the fit follows from the conditions', () => {
  it('nothing asked, or all met: it fits', () => {
    expect(matchOne({}).fit).toBe('fits');
    expect(fitOf({ regionIn: ['420000'] })).toBe('fits');
  });
  it('a condition that cannot be reached, unmet: not for this firm', () => {
    expect(fitOf({ regionIn: ['330000'] }, 'never')).toBe('not-for-you');
  });
  it('a condition that can be reached, unmet: not now', () => {
    expect(fitOf({ title: ['little-giant'] })).toBe('not-now');
  });
  it('something missing, or for a person to confirm: it fits if', () => {
    expect(fitOf({ title: ['specialized'] }, 'later', without(FIRM, 'titles'))).toBe('fits-if');
    expect(fitOf({ review: 'confirm' })).toBe('fits-if');
  });
  it('what is unmet weighs more than what is open, and never more than later', () => {
    const never = requires('a', { regionIn: ['330000'] }, 'never');
    const later = requires('b', { title: ['little-giant'] });
    const open = requires('c', { review: 'confirm' });
    expect(matchOne({ requirements: [open, later] }).fit).toBe('not-now');
    expect(matchOne({ requirements: [open, later, never] }).fit).toBe('not-for-you');
  });
});

describe('region, industry, size and title', () => {
  it.each([
    ['420106', '420100', 'fits'],
    ['420100', '420000', 'fits'],
    ['420000', '420100', 'fits-if'],
    ['430100', '420000', 'not-for-you'],
  ])('a firm in %s and a measure of %s: %s', (region, area, fit) =>
    expect(fitOf({ regionIn: [area] }, 'never', withPath(FIRM, 'region', region))).toBe(fit),
  );
  it.each([
    ['C3484', ['C'], 'fits'],
    ['C3484', ['C348'], 'fits'],
    ['C34', ['C3484'], 'fits-if'],
    ['I6510', ['C', 'M'], 'not-for-you'],
  ])('industry %s and %p: %s', (industry, areas, fit) =>
    expect(fitOf({ industryIn: areas }, 'never', withPath(FIRM, 'industry', industry))).toBe(fit),
  );
  it('a size is judged by every figure of its row, and open while one could still decide it', () => {
    const small: Condition = { sizeIn: ['micro', 'small'], table: 'miit-2011-300' };
    expect(fitOf(small, 'never')).toBe('fits');
    expect(fitOf(small, 'never', withPath(FIRM, 'years.2025.employees', 300))).toBe('not-for-you');
    expect(fitOf(small, 'never', withPath(FIRM, 'years.2025.employees', 299))).toBe('fits');
    expect(fitOf(small, 'never', without(FIRM, 'years.2025.employees'))).toBe('fits-if');
  });
  it('a newly granted title: this year and last year, an older one is for a person', () => {
    const held = (grantedOn: string | null) =>
      withPath(FIRM, 'titles', [{ code: 'specialized', grantedOn, expiresOn: '2028-12-31' }]);
    const newly: Condition = { title: ['specialized'], grantedWithin: 1 };
    expect(fitOf(newly, 'later', held('2026-11-23'))).toBe('fits');
    expect(fitOf(newly, 'later', held('2025-01-01'))).toBe('fits');
    expect(fitOf(newly, 'later', held('2024-12-31'))).toBe('fits-if');
    expect(fitOf(newly, 'later', held(null))).toBe('fits-if');
    expect(fitOf(newly, 'later', held('2026-11-24'))).toBe('not-now');
  });
  it('a rung is judged by the edition in force for the firm', () => {
    expect(fitOf({ qualifies: 'specialized' })).toBe('fits');
    expect(fitOf({ qualifies: 'specialized' }, 'later', withPath(FIRM, 'years.2025.rdExpense', 0))).toBe('not-now');
    expect(fitOf({ qualifies: 'specialized' }, 'later', without(FIRM, 'evaluationScore'))).toBe('fits-if');
  });
});

describe('the reasons', () => {
  it('a figure tells value, line and distance', () => {
    const when = write.atLeast('rdExpense@1', write.wan(1500));
    expect(matchOne({ requirements: [requires('rd', when)] }).reasons).toEqual([
      {
        condition: 'rd',
        outcome: 'unmet',
        value: 12_000_000,
        threshold: 15_000_000,
        unit: 'yuan',
        op: '>=',
        gap: 3_000_000,
        unless: 'later',
        missing: [],
      },
    ]);
  });
  it('places, titles and sizes are told by their codes', () => {
    const { reasons } = matchOne({
      requirements: [
        requires('region', { regionIn: ['420000'] }),
        requires('title', { title: ['little-giant'] }),
        requires('size', { sizeIn: ['micro'], table: 'miit-2011-300' }),
      ],
    });
    expect(reasons.map(({ value, threshold }) => [value, threshold])).toEqual([
      ['420100', '420000'],
      ['tech-sme|innovative|specialized', 'little-giant'],
      ['small', 'micro'],
    ]);
  });
  it('what is missing is told by its path', () => {
    const { reasons } = matchOne(
      { requirements: [requires('rd', write.atLeast('rdExpense@1', write.wan(1)))] },
      without(FIRM, 'years.2025.rdExpense'),
    );
    expect(reasons[0]).toMatchObject({ outcome: 'unknown', missing: ['years.2025.rdExpense'] });
  });
});

describe('what the owner confirms', () => {
  const open = { requirements: [requires('confirm', { review: 'confirm' })] };
  it('settles that condition of that measure alone, and can be taken back', () => {
    expect(matchOne(open, FIRM, { confirmed: { 'hz-reward.confirm': true } }).fit).toBe('fits');
    expect(matchOne(open, FIRM, { confirmed: { 'hz-reward.confirm': false } }).fit).toBe('not-now');
    expect(matchOne(open, FIRM, { confirmed: { 'other-one.confirm': true } }).fit).toBe('fits-if');
  });
  it('changes nothing that figures decide', () => {
    const figures = { requirements: [requires('rd', write.atLeast('rdExpense@1', write.wan(1500)))] };
    expect(matchOne(figures, FIRM, { confirmed: { 'hz-reward.rd': true } }).fit).toBe('not-now');
  });
});

describe('the amount', () => {
  const most = { yuan: 1_000_000, basis: 'per-firm' } as const;
  const benefit = { kind: 'reward', summary: '奖励。', most, ratioBp: null, items: [] } as const;
  it('is told where the basis is the firm itself', () => {
    expect(matchOne({ benefit: { ...benefit, items: [] } }).amount).toEqual(most);
  });
  it.each(['per-project', 'per-person', 'per-centre-per-year', 'loan-cap', 'guaranteed-loan-cap', 'derived'] as const)(
    'is not told for the basis %s',
    (basis) => expect(matchOne({ benefit: { ...benefit, most: { ...most, basis }, items: [] } }).amount).toBeNull(),
  );
  it('is the one for the title that the firm holds, not the highest of the list', () => {
    const items = [
      { label: '小巨人', yuan: 1_000_000, note: null, titles: ['little-giant' as const] },
      { label: '省级', yuan: 200_000, note: null, titles: ['specialized' as const] },
    ];
    expect(matchOne({ benefit: { ...benefit, items } }).amount).toEqual({ yuan: 200_000, basis: 'per-firm' });
  });
  it('is never told for a title to apply for, nor while the firm does not fit', () => {
    expect(matchOne({ grants: ['specialized'], benefit: { ...benefit, items: [] } }).amount).toBeNull();
    expect(matchOne({ benefit: { ...benefit, kind: 'certification', items: [] } }).amount).toBeNull();
    const requirements = [requires('title', { title: ['little-giant'] })];
    expect(matchOne({ requirements, benefit: { ...benefit, items: [] } }).amount).toBeNull();
  });
});

describe('the order', () => {
  const at = (id: string, change: Partial<Measure> = {}) => newMeasure({ id, region: '420100', ...change });
  const order = (measures: readonly Measure[], options: object = {}) =>
    matchMeasures(compileCatalogue(measures), FIRM, { asOf: AS_OF, ...options }).map(({ id }) => id);
  const closed = { apply: { ...newMeasure().apply, mode: 'closed' as const } };

  it('what fits now comes before what fits if, before what is closed, before what does not fit yet', () => {
    const later = { requirements: [requires('t', { title: ['little-giant'] })] };
    const open = { requirements: [requires('c', { review: 'confirm' })] };
    expect(order([at('a-later', later), at('b-closed', closed), at('c-open', open), at('d-fits')])).toEqual([
      'd-fits',
      'c-open',
      'b-closed',
      'a-later',
    ]);
  });
  it('of two alike the one that ends sooner, and the one with more to gain', () => {
    const ends = (closesOn: string) => ({ apply: { ...newMeasure().apply, mode: 'dated' as const, closesOn } });
    expect(order([at('a-far', ends('2027-11-01')), at('b-near', ends('2026-11-25'))])).toEqual(['b-near', 'a-far']);
    const gives = (yuan: number) => ({
      benefit: { ...newMeasure().benefit, most: { yuan, basis: 'per-firm' as const } },
    });
    expect(order([at('a-little', gives(10_000)), at('b-much', gives(5_000_000))])).toEqual(['b-much', 'a-little']);
  });
  it('of two with equal points the first by id', () => {
    expect(order([at('b-two'), at('a-one')])).toEqual(['a-one', 'b-two']);
  });
  it('the parts of a score add up to it', () => {
    for (const match of matchMeasures(compileCatalogue([at('a-one'), at('b-closed', closed)]), FIRM, {
      asOf: AS_OF,
      all: true,
    })) {
      expect(match.why.reduce((sum, { points }) => sum + points, 0)).toBe(match.score);
    }
  });
  it('leaves out what is not for the firm and what is kept for reference, unless all is asked for', () => {
    const elsewhere = { requirements: [requires('r', { regionIn: ['330000'] }, 'never' as const)] };
    const measures = [at('a-elsewhere', elsewhere), at('b-kept', { listed: false }), at('c-here')];
    expect(order(measures)).toEqual(['c-here']);
    expect(order(measures, { all: true }).sort()).toEqual(['a-elsewhere', 'b-kept', 'c-here']);
  });
  it('a page goes on where the one before ended', () => {
    const catalogue = compileCatalogue(['a-1', 'b-2', 'c-3', 'd-4', 'e-5'].map((id) => at(id)));
    const page = (offset: number) => matchPage(catalogue, FIRM, { asOf: AS_OF, offset, limit: 2 });
    expect([0, 2, 4].flatMap((offset) => page(offset).matches.map(({ id }) => id))).toEqual(
      matchMeasures(catalogue, FIRM, { asOf: AS_OF }).map(({ id }) => id),
    );
    expect(page(0).total).toBe(5);
  });
});
