import { compileCatalogue, type Measure } from '@shared/measures';
import { CATALOGUE } from '@shared/measures/catalogue';

/** Money: what a firm may count on, and what must never look like it. */

const compiled = compileCatalogue(CATALOGUE);
const counted = compiled.measures.filter((_, at) => (compiled.amounts[at] ?? []).length > 0);
const COUNTED = ['per-firm', 'per-firm-per-year', 'per-firm-3-years'];
const record = (id: string) => CATALOGUE.find((each) => each.id === id) as Measure;

it('there are amounts to count on', () => expect(counted.length).toBeGreaterThan(40));

it('every amount says what it is for: for each project, loan, person or centre it is not the firm’s to count on', () => {
  for (const { id, benefit } of counted) expect([id, COUNTED.includes(benefit.most?.basis ?? '')]).toEqual([id, true]);
  const others = CATALOGUE.filter(({ benefit }) => benefit.most !== null && !COUNTED.includes(benefit.most.basis));
  expect(others.length).toBeGreaterThan(5);
  for (const { id } of others) expect(counted.map((each) => each.id)).not.toContain(id);
});

it('titles to apply for are never money', () => {
  const titles = CATALOGUE.filter(({ grants }) => grants.length > 0);
  expect(titles.length).toBeGreaterThan(10);
  for (const { id, benefit } of titles) {
    expect([id, benefit.most]).toEqual([id, null]);
    expect(counted.map((each) => each.id)).not.toContain(id);
  }
});

it('the size of a pool stands among the items, for no title, and never as the most', () => {
  for (const { id, benefit } of CATALOGUE) {
    const pools = benefit.items.filter(({ yuan }) => yuan !== null && yuan > 100_000_000);
    for (const pool of pools) expect([id, pool.titles]).toEqual([id, null]);
  }
  for (const { id, benefit } of counted) expect([id, (benefit.most?.yuan ?? 0) <= 50_000_000]).toEqual([id, true]);
});

it.each(['gd-investment-reward', 'cn-tax-vc-deduction'])('%s: the money goes to somebody else', (id) => {
  expect(counted.map((each) => each.id)).not.toContain(id);
});

/** Amounts in the sources are in 万元: one of each kind, so that a lost or doubled factor of ten thousand shows. */
it.each([
  ['hlj-little-giant-100', 1_000_000, 'per-firm'],
  ['cn-loan-interest-sme-2026', 1_500_000, 'derived'],
  ['cn-unemployment-expand-2026', 1_500, 'per-person'],
  ['cn-private-invest-guarantee-2026', 20_000_000, 'guaranteed-loan-cap'],
])('%s: at most %i yuan, %s', (id, yuan, basis) => expect(record(id).benefit.most).toEqual({ yuan, basis }));
