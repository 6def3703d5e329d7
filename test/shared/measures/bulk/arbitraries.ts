import fc from 'fast-check';
import type { Firm } from '@shared/firms';
import type { Requirement } from '@shared/measures';
import { ask, type Condition, type Input, type Quantity, type Threshold } from '@shared/rules';
import { inputKind } from '@shared/rules/inputs';
import { AS_OF, randomFirm } from '@test/factories/firm';

/** Firms and conditions that meet where it is narrow: on a line, one 分 beside it, on a first or last day, half known. */

const REGIONS = ['330000', '330100', '330106', '340000', '340104', '440000', '440300', '440305', '419001', '110108'];
const AREAS = ['330000', '330100', '330106', '340000', '440300', '440305', '410000', '419001', '110000'];
const INDUSTRIES = ['C34', 'C348', 'C3484', 'C16', 'F51', 'I65', 'I6510', 'R90', 'J66', 'P83', 'K70', 'G59', 'G591'];
const PLACES = ['C', 'C34', 'C3484', 'I65', 'F', 'R90', 'J', 'G5911'];
/** Around the day of asking and around the turns of the years that `grantedWithin` counts. */
const DAYS = ['2026-11-22', AS_OF, '2026-11-24', '2026-01-01', '2025-12-31', '2025-01-01', '2024-12-31', '2021-05-05'];
/** Few, so that a firm often holds one twice, and conditions ask for what firms hold. */
const TITLES = ['specialized', 'little-giant', 'high-tech', 'champion'] as const;
const WITHINS = [0, 1, 2, 5, 10];

const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const some = <T>(values: readonly T[], most = 3) =>
  fc.uniqueArray(one(values), { minLength: 1, maxLength: most }).map((list): [T, ...T[]] => list as [T, ...T[]]);
const unknownable = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 5, nil: null });

const title = fc.record({
  code: one(TITLES),
  grantedOn: unknownable(one(DAYS)),
  expiresOn: unknownable(one(DAYS)),
});
const figures = (firm: Firm, year: string) => firm.years?.[year] ?? {};

/** Shares and growths of whole basis points, to the 分 or one beside it: where a double is wrong soonest. */
const roundYears = fc
  .record({
    millions: fc.integer({ min: 1, max: 1_000_000 }),
    shareBp: fc.integer({ min: 0, max: 3000 }),
    growthBp: fc.integer({ min: -2000, max: 3000 }),
    off: fc.tuple(fc.integer({ min: -1, max: 1 }), fc.integer({ min: -1, max: 1 })),
  })
  .map(({ millions, shareBp, growthBp, off: [first, second] }) => {
    // A share of a growth, both in basis points, is a whole number of 分 of whole millions only.
    const fen = millions * 100_000_000;
    const yuan = (amount: number) => Math.max(0, amount) / 100;
    const grown = (fen / 10_000) * (10_000 + growthBp);
    return {
      last: { revenue: yuan(grown + first), rdExpense: yuan((grown / 10_000) * shareBp + second) },
      before: { revenue: yuan(fen) },
    };
  });

/** Profiles of the factory, with what it leaves out, and places, titles and dates at their edges. */
export const anyFirm: fc.Arbitrary<Firm> = fc
  .record({
    seed: fc.nat(100_000),
    unknown: one([0, 0.05, 0.3, 0.9]),
    region: one(REGIONS),
    industry: unknownable(one(INDUSTRIES)),
    privatelyOwned: unknownable(fc.boolean()),
    taxable: unknownable(one([0, 2_999_999.99, 3_000_000, 3_000_000.01])),
    titles: unknownable(fc.array(title, { maxLength: 6 })),
    round: unknownable(roundYears),
    zero: one([true, false, false]),
    noYears: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ seed, unknown, region, industry, privatelyOwned, taxable, titles, round, zero, noYears }): Firm => {
    const firm = randomFirm(seed, { unknown });
    const last = { ...figures(firm, '2025'), taxableIncome: taxable, ...(zero ? { revenue: 0 } : {}) };
    const years = {
      ...firm.years,
      '2025': { ...last, ...round?.last },
      '2024': { ...figures(firm, '2024'), ...round?.before },
    };
    return { ...firm, region, industry, privatelyOwned, titles, years: noYears === 0 ? null : years };
  });

const YEARS = [1, 2, 3] as const;
const MONEY = ['revenue', 'rdExpense', 'totalAssets', 'netProfit', 'taxableIncome', 'totalLiabilities'] as const;
const PEOPLE = ['employees', 'rdStaff', 'techStaff'] as const;
const money: fc.Arbitrary<Input> = fc.tuple(one(MONEY), one(YEARS)).map(([field, back]): Input => `${field}@${back}`);
const people: fc.Arbitrary<Input> = fc.tuple(one(PEOPLE), one(YEARS)).map(([field, back]): Input => `${field}@${back}`);
const other: fc.Arbitrary<Input> = one<Input>([
  'ip.class1SelfDeveloped',
  'product.revenueShareBp',
  'product.marketRank',
  'rdInstitution',
  'product.chainRole',
  'digitalLevel',
  'localIndicators.points',
  'evaluationScore@0',
  'nicheYears',
  'daysEstablished',
]);
const ANSWERS: readonly Input[] = [
  'privatelyOwned',
  'product.prohibited',
  'independentLegalPerson',
  'compliance.taxEvasion3y',
];

const pairOf = (input: fc.Arbitrary<Input>) => fc.tuple(input, input);
const severalOf = (input: fc.Arbitrary<Input>) => fc.array(input, { minLength: 1, maxLength: 4 });
const ofOneKind = <T>(make: (input: fc.Arbitrary<Input>) => fc.Arbitrary<T>) => fc.oneof(make(money), make(people));

const catalogueQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.oneof(money, people, other).map((input) => ({ input })),
  ofOneKind(severalOf).map((sum) => ({ sum })),
  ofOneKind(severalOf).map((mean) => ({ mean })),
  ofOneKind(severalOf).map((largest) => ({ largest })),
  ofOneKind(pairOf).map((ratio) => ({ ratio })),
  ofOneKind(pairOf).map((growth) => ({ growth })),
);
const editionQuantity: fc.Arbitrary<Quantity> = fc.oneof(
  fc.tuple(severalOf(money), severalOf(money)).map((sumRatio) => ({ sumRatio })),
  fc.tuple(money, money, money).map((averageGrowth) => ({ averageGrowth })),
  fc.tuple(money, money).map((compoundGrowth) => ({ compoundGrowth, years: 2 })),
);

/** A line at the firm's own value where it has one: on it, or the least step beside it. */
function lineAt(quantity: Quantity, firm: Firm, off: number, fallback: number): Threshold {
  const asked = ask(firm, AS_OF, 'new');
  const read = (input: Input) => inputKind(input).read(asked);
  if ('ratio' in quantity || 'growth' in quantity) {
    const [a, b] = ('ratio' in quantity ? quantity.ratio : quantity.growth).map(read);
    const value = ((a ?? NaN) / (b ?? NaN) - ('growth' in quantity ? 1 : 0)) * 10_000;
    return { n: whole(value, fallback) + off, d: 10_000, unit: 'ratio' };
  }
  if (!('input' in quantity || 'sum' in quantity)) return { n: fallback + off, d: 100, unit: 'yuan' };
  const inputs = 'input' in quantity ? [quantity.input] : quantity.sum;
  const [first] = inputs;
  const { unit, scale } = inputKind(first ?? 'nicheYears');
  // What is known of a sum may reach a line by itself.
  const known = inputs.map(read).filter((value) => !Number.isNaN(value));
  const sum = known.reduce((all, each) => all + each, 0);
  // Whole units half of the time: most lines of the catalogue are.
  return fallback % 2 === 0
    ? { n: whole(sum, fallback) + off, d: scale, unit }
    : { n: Math.round(whole(sum, fallback) / scale) + off, d: 1, unit };
}

const whole = (value: number, fallback: number): number =>
  Number.isFinite(value) ? Math.max(-1e14, Math.min(1e14, Math.round(value))) : fallback;

const compare = (quantities: fc.Arbitrary<Quantity>, firms: readonly Firm[]): fc.Arbitrary<Condition> =>
  fc
    .record({
      q: quantities,
      op: one(['>=', '>', '<=', '<'] as const),
      firm: one(firms),
      off: fc.integer({ min: -1, max: 1 }),
      fallback: fc.nat(20_000),
    })
    .map(({ q, op, firm, off, fallback }) => ({ q, op, than: lineAt(q, firm, off, fallback) }));

const sizes = some(['micro', 'small', 'medium', 'large'] as const, 4);
const leaf = (firms: readonly Firm[]): fc.Arbitrary<Condition> =>
  fc.oneof(
    { weight: 4, arbitrary: compare(catalogueQuantity, firms) },
    fc.record({ is: one(ANSWERS), want: fc.boolean() }),
    fc.record({ title: some(TITLES, 2) }),
    fc.record({ title: some(TITLES, 2), grantedWithin: one(WITHINS) }),
    sizes.map((sizeIn) => ({ sizeIn, table: 'miit-2011-300' })),
    some(AREAS).map((regionIn) => ({ regionIn })),
    some(PLACES).map((industryIn) => ({ industryIn })),
    fc.constant({ review: 'confirm' }),
    one(['tech-sme', 'innovative'] as const).map((qualifies) => ({ qualifies })),
  );

/** Forms that only the documents of the ladder use. */
const ladderLeaf = (firms: readonly Firm[]): fc.Arbitrary<Condition> =>
  fc.oneof(
    compare(editionQuantity, firms),
    fc.constant({ smallOrMedium: 'miit-2011-300' }),
    fc.constant({ has: { list: 'awards', kinds: ['national', 'provincial'], withinYears: 3 } } as const),
    fc.constant({ has: { list: 'standardsLed', rankAtMost: 3, withinYears: 5 } } as const),
  );

const MOST_MEMBERS = 3;

function tree(leaves: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  const { each } = fc.letrec<{ each: Condition }>((tie) => {
    const members = fc.array(tie('each'), { minLength: 1, maxLength: MOST_MEMBERS });
    return {
      each: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaves,
        tie('each').map((not) => ({ not })),
        tie('each').map((reviewIfUnmet) => ({ reviewIfUnmet })),
        members.map((all) => ({ all })),
        members.map((any) => ({ any })),
        fc.tuple(fc.integer({ min: 1, max: MOST_MEMBERS }), members).map(([atLeast, of]) => ({ atLeast, of })),
      ),
    };
  });
  return each;
}

export type Asks = Pick<Requirement, 'id' | 'when' | 'unless'> & { readonly text: null };

const asks = (conditions: fc.Arbitrary<Condition>): fc.Arbitrary<Asks[]> =>
  fc
    .array(fc.record({ when: conditions, unless: one(['never', 'later'] as const) }), { minLength: 1, maxLength: 4 })
    .map((list) => list.map((each, at) => ({ ...each, id: `c${at}`, text: null })));

/** Firms, and requirements whose lines run through them: as a catalogue has them, or with what the ladder adds. */
export const firmsAndAsks = ({ ladder, most }: { readonly ladder: boolean; readonly most: number }) =>
  fc.array(anyFirm, { minLength: 1, maxLength: most }).chain((firms) => {
    const leaves = ladder ? fc.oneof(leaf(firms), ladderLeaf(firms)) : leaf(firms);
    return fc.record({ firms: fc.constant(firms), requirements: asks(tree(leaves)) });
  });
