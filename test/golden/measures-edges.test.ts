import type { Firm } from '@shared/firms';
import { compileCatalogue, matchMeasures, type MeasureMatch } from '@shared/measures';
import { CATALOGUE } from '@shared/measures/catalogue';
import { QUALIFYING, withPaths } from '@test/factories/firm';

/** Firms that a catalogue goes wrong on, over the real records: each stood once as a wrong answer in a review. */

const catalogue = compileCatalogue(CATALOGUE);
const NOON = '2026-11-24';
const of = (id: string, firm: Firm, asOf = NOON): MeasureMatch => {
  const match = matchMeasures(catalogue, firm, { asOf, all: true }).find((each) => each.id === id);
  if (!match) throw new Error(id);
  return match;
};
const title = (code: string, grantedOn: string) => ({ code, grantedOn, expiresOn: '2029-12-31' });
const firm = (changes: Readonly<Record<string, unknown>>): Firm => withPaths(QUALIFYING, { titles: [], ...changes });

it('a renewed lower title does not pay for a higher one that was granted long ago', () => {
  const titles = [title('little-giant', '2024-09-01'), title('specialized', '2026-03-01')];
  expect(of('hz-srdi-measures-2025', firm({ region: '330106', titles })).amount?.yuan).toBe(200_000);
  expect(of('bj-dongcheng-reward', firm({ region: '110101', titles })).amount?.yuan).toBe(200_000);
});

it.each([
  ['bj-fengtai-champion', '110106'],
  ['bj-haidian-reward-2025', '110108'],
  ['gz-srdi-reward-2025', '440106'],
  ['cn-neeq-bse-fast-track', '330106'],
])('%s does not shut out a champion that is large', (id, region) => {
  const large = { 'years.2025.employees': 1500, 'years.2025.revenue': 800_000_000 };
  expect(of(id, firm({ region, ...large, titles: [title('champion', '2026-03-01')] })).fit).toBe('fits-if');
});

describe('who pays no corporate income tax', () => {
  const individual = { independentLegalPerson: false, 'years.2025.employees': 6, 'years.2025.totalAssets': 1_000_000 };
  it('is not told that it fits', () => {
    const small = firm({ ...individual, 'years.2025.taxableIncome': 100_000 });
    for (const id of ['cn-tax-small-lowprofit', 'cn-tax-equipment-500wan', 'cn-tax-rd-super-deduction']) {
      expect([id, of(id, small).fit]).toEqual([id, 'fits-if']);
    }
  });
  it('has its own half rate, which income above the line does not take away', () => {
    const rich = firm({ ...individual, 'years.2025.taxableIncome': 2_500_000 });
    expect(of('cn-tax-individual-half', rich).fit).toBe('fits-if');
  });
  it('is no 个体工商户 for being no legal person', () => {
    const partnership = { independentLegalPerson: false, 'years.2025.employees': 900, 'years.2025.totalAssets': 9e8 };
    expect(of('cn-tax-six-two-half', firm({ ...partnership, 'years.2025.taxableIncome': 2.5e8 })).fit).toBe('fits-if');
  });
});

it.each([
  ['ln-low-altitude-2026', { region: '210102', industry: 'C3741' }],
  ['cn-tax-pollution-third-party-15', { industry: 'N7713' }],
  ['cn-tax-software-vat-refund', { industry: 'I6531' }],
  ['cn-battery-recycling-norm', { industry: 'C4210' }],
])('an industry code alone does not prove what %s asks for', (id, changes) =>
  expect(of(id, firm(changes)).fit).toBe('fits-if'),
);

it('a cap for a few projects is not what every firm may count on', () => {
  expect(of('sd-private-fiscal-2025', firm({ region: '370100' })).amount).toBeNull();
  expect(of('dl-guarantee-134', firm({ region: '210202' })).amount).toBeNull();
});

it('a green factory of 黑龙江 is paid for itself', () => {
  const { fit, amount } = of('hlj-little-giant-100', firm({ region: '230103', titles: [title('green-factory', '2026-03-01')] }));
  expect([fit, amount?.yuan]).toEqual(['fits-if', 1_000_000]);
});

it('a city with an authority of its own asks first whether the province pays it', () => {
  const titles = [title('little-giant', '2026-09-01')];
  const authority = (region: string) =>
    of('fj-little-giant-50', firm({ region, titles })).reasons.find(({ condition }) => condition === 'authority')?.outcome;
  expect([authority('350203'), authority('350102')]).toEqual(['review', 'met']);
  expect(of('gd-srdi-recognition', firm({ region: '440305' })).fit).toBe('not-for-you');
});

it.each(['222401', '422801', '433101', '360702'])('%s is treated like the west by the document, so a person says', (region) =>
  expect(of('cn-tax-western-15', firm({ region })).fit).toBe('fits-if'),
);

it('a policy for one year does not go on by itself', () => {
  expect(of('cn-loan-interest-sme-2026', firm({}), '2026-12-31').state).toBe('closing');
  expect(of('cn-loan-interest-sme-2026', firm({}), '2027-01-01').state).toBe('expired');
});

it('who holds the title may be up for review, and is not told that it does not fit', () => {
  const titles = [{ code: 'little-giant', grantedOn: '2023-07-14', expiresOn: '2026-06-30' }];
  const held = firm({ titles, 'years.2025.rdExpense': 0 });
  expect(of('cn-little-giant-2026-batch8', held, '2026-05-01').fit).toBe('fits-if');
});
