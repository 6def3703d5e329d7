import { rungs, sizes } from '@shared/editions';
import { ask, compileTable, type Condition } from '@shared/rules';
import { MET, REVIEW, UNKNOWN, UNMET } from '@shared/rules/codes';
import { AS_OF, QUALIFYING, withPath, without } from '@test/factories/firm';
import type { Firm } from '@shared/firms';

/** Many conditions over one firm: each is judged as it would be alone, and tells its own comparisons. */

const figure = (n: number): Condition => ({
  q: { input: 'rdExpense@1' },
  op: '>=',
  than: { n, d: 1, unit: 'yuan' },
});
const CONDITIONS: readonly Condition[] = [
  figure(12_000_000),
  figure(12_000_001),
  { all: [figure(1), { regionIn: ['420000'] }] },
  { review: 'confirm' },
  { qualifies: 'specialized' },
  { title: ['high-tech'] },
];
const table = compileTable(CONDITIONS, { sizes, rungs });
const codes = (firm: Firm) => {
  const told = table.tell(table.read(ask(firm, AS_OF, 'new')));
  return CONDITIONS.map((_, at) => told[table.columnOf(at)]);
};

it('each condition stands at its own place', () => {
  expect(codes(QUALIFYING)).toEqual([MET, UNMET, MET, REVIEW, MET, UNMET]);
  expect(codes(without(QUALIFYING, 'years.2025.rdExpense')).slice(0, 3)).toEqual([UNKNOWN, UNKNOWN, UNKNOWN]);
});

it('tells the comparisons of one condition and of no other', () => {
  const told = table.tell(table.read(ask(QUALIFYING, AS_OF, 'new')));
  expect(table.partsOf(1, told).map(({ value, line, gap }) => [value, line, gap])).toEqual([
    [12_000_000, 12_000_001, 1],
  ]);
  expect(table.partsOf(2, told).map(({ info }) => info.what)).toEqual(['rdExpense@1', 'region:420000']);
});

it('names what is missing of one condition', () => {
  const firm = without(QUALIFYING, 'years.2025.rdExpense');
  const asked = ask(firm, AS_OF, 'new');
  const values = table.read(asked);
  expect(table.missing(0, values, asked)).toEqual(['years.2025.rdExpense']);
  expect(table.missing(5, values, asked)).toEqual([]);
});

it('lists that are filled anew carry nothing over from the firm before', () => {
  const values: number[] = [];
  const told = table.tell(table.read(ask(QUALIFYING, AS_OF, 'new'), values));
  const poor = withPath(QUALIFYING, 'years.2025.rdExpense', 1);
  table.tell(table.read(ask(poor, AS_OF, 'new'), values), told);
  expect(CONDITIONS.map((_, at) => told[table.columnOf(at)])).toEqual(codes(poor));
});
