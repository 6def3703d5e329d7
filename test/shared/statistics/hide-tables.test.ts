import fc from 'fast-check';
import { hideHeat, hideTables, type HeatCell, type HiddenRow, type Row, type Unmet } from '@shared/statistics';

const SMALLEST = 5;
const KINDS = ['a', 'b'] as const;
const PARTS = ['p', 'q', 'r', 's'] as const;
const SECTIONS = ['C', 'I', 'M', ''] as const;

/** A firm as statistics know it. */
interface Firm {
  readonly part: string;
  readonly section: string;
  /** Kinds that it is of; of the others it misses the criterion `x`, `y` or nothing that is known. */
  readonly of: readonly string[];
  readonly unmet: readonly string[];
}

const firm: fc.Arbitrary<Firm> = fc
  .record({
    // Most are in a few places, as in life: tables with one large and several small rows.
    part: fc.oneof({ weight: 3, arbitrary: fc.constant('p') }, fc.constantFrom(...PARTS)),
    section: fc.oneof({ weight: 3, arbitrary: fc.constant('C') }, fc.constantFrom(...SECTIONS)),
    of: fc.subarray([...KINDS]),
    criteria: fc.subarray(['x', 'y']),
  })
  .map(({ criteria, ...rest }) => ({
    ...rest,
    unmet: KINDS.filter((kind) => !rest.of.includes(kind)).flatMap((kind) => criteria.map((each) => `${kind}:${each}`)),
  }));

interface Published {
  readonly tables: readonly (readonly HiddenRow[])[] | null;
  readonly heat: readonly HeatCell[];
}

const rowsBy = (firms: readonly Firm[], codes: readonly string[], by: 'part' | 'section'): Row[] =>
  codes.map((code) => {
    const here = firms.filter((each) => each[by] === code);
    return { code, firms: here.length, kinds: KINDS.map((kind) => here.filter(({ of }) => of.includes(kind)).length) };
  });

const unmetOf = (firms: readonly Firm[]): Unmet[] =>
  SECTIONS.flatMap((section) =>
    [...new Set(firms.flatMap(({ unmet }) => unmet))].map((criterion) => {
      const count = firms.filter((each) => each.section === section && each.unmet.includes(criterion)).length;
      return { section, criterion, count };
    }),
  );

const highest = (heat: readonly HeatCell[], section: string, kind: string): number =>
  Math.max(
    0,
    ...heat
      .filter((cell) => cell.section === section && cell.criterion.startsWith(`${kind}:`))
      .map(({ unmet }) => unmet ?? 0),
  );

/** As `read-statistics.ts` puts them together. */
function publish(firms: readonly Firm[]): Published {
  const [parts, sections] = [rowsBy(firms, PARTS, 'part'), rowsBy(firms, SECTIONS, 'section')];
  const first = hideTables([sections, parts], KINDS.length, SMALLEST);
  if (!first) return { tables: null, heat: [] };
  const heat = hideHeat(unmetOf(firms), first[0] ?? [], SMALLEST);
  const withOthers = sections.map((row) => ({ ...row, others: KINDS.map((kind) => highest(heat, row.code, kind)) }));
  return { tables: hideTables([withOthers, parts], KINDS.length, SMALLEST), heat };
}

/** Every way to fill cells that hold at most so much, with a sum that is known: the values that each cell takes. */
function fillings(most: readonly number[], sum: number): Set<number>[] {
  const seen = most.map(() => new Set<number>());
  const fill = (at: number, left: number, values: readonly number[]): void => {
    if (at === most.length) {
      if (left === 0) values.forEach((value, cell) => seen[cell]?.add(value));
      return;
    }
    for (let value = 0; value <= Math.min(left, most[at] ?? 0); value += 1)
      fill(at + 1, left - value, [...values, value]);
  };
  fill(0, sum, []);
  return seen;
}

/** The hidden counts above zero of one list that somebody who knows its sum can work out. */
function foundIn(counts: readonly number[], told: readonly (number | null)[], most: readonly number[]): number[] {
  const hidden = told.flatMap((cell, at) => (cell === null ? [at] : []));
  const sum = hidden.reduce((all, at) => all + (counts[at] ?? 0), 0);
  const values = fillings(
    hidden.map((at) => Math.min(most[at] ?? 0, sum)),
    sum,
  );
  return hidden.filter((at, place) => (counts[at] ?? 0) > 0 && (values[place]?.size ?? 0) < 2);
}

function found(firms: readonly Firm[], { tables, heat }: Published): string[] {
  if (!tables) return [];
  const rows = [rowsBy(firms, SECTIONS, 'section'), rowsBy(firms, PARTS, 'part')];
  return tables.flatMap((table, at) => {
    const counts = rows[at] ?? [];
    const all = foundIn(
      counts.map((row) => row.firms),
      table.map((row) => row.firms),
      counts.map(() => Infinity),
    );
    const kinds = KINDS.flatMap((kind, place) => {
      const told = table.map((row) => row.kinds[place] ?? null);
      // Where neither table tells anything of a kind, its sum is unknown too.
      if (tables.every((each) => each.every((row) => row.kinds[place] === null))) return [];
      const most = table.map((row) =>
        row.firms === null ? Infinity : row.firms - (at === 0 ? highest(heat, row.code, kind) : 0),
      );
      return foundIn(
        counts.map((row) => row.kinds[place] ?? 0),
        told,
        most,
      ).map((row) => `${kind} in ${counts[row]?.code}`);
    });
    return [...all.map((row) => `firms in ${counts[row]?.code}`), ...kinds];
  });
}

const few = (cell: number | null) => cell !== null && cell > 0 && cell < SMALLEST;

test('nothing small is told, and nothing hidden can be worked out from both tables and the heat map together', () => {
  let hidden = 0;
  fc.assert(
    fc.property(fc.array(firm, { maxLength: 45 }), (firms) => {
      const published = publish(firms);
      const cells = (published.tables ?? []).flat().flatMap((row) => [row.firms, ...row.kinds]);
      expect([...cells, ...published.heat.map(({ unmet }) => unmet)].filter(few)).toEqual([]);
      expect(found(firms, published)).toEqual([]);
      hidden += cells.filter((cell) => cell === null).length;
    }),
    { numRuns: 3000 },
  );
  expect(hidden).toBeGreaterThan(1000);
});

const firms = (count: number, more: Partial<Firm> = {}): Firm[] =>
  Array.from({ length: count }, () => ({ part: 'p', section: 'C', of: [], unmet: [], ...more }));

test('fewer than five firms: nothing at all', () => {
  expect(publish(firms(4)).tables).toBeNull();
  expect(publish([]).tables).toBeNull();
  expect(publish(firms(5)).tables).not.toBeNull();
});

test('a sum that one table cannot bear is hidden in the other too', () => {
  // Seven of kind a: in one section all together, in two parts as five and two. The parts hide the two, and so must not be summed.
  const table = [...firms(5, { of: ['a'] }), ...firms(2, { part: 'q', of: ['a'] }), ...firms(8, { part: 'q' })];
  const [sections, parts] = publish(table).tables ?? [];
  expect(sections?.find(({ code }) => code === 'C')).toEqual({ code: 'C', firms: 15, kinds: [7, null] });
  expect(parts?.slice(0, 2).map(({ kinds }) => kinds[0])).toEqual([null, null]);
  const alone = publish([...firms(3, { of: ['a'] }), ...firms(9)]);
  expect(alone.tables?.flat().every(({ kinds }) => kinds[0] === null)).toBe(true);
});

test('what nearly everybody misses tells how many can be on the rung: then that is not told', () => {
  const section = (code: string, part: string) => [
    ...firms(8, { section: code, part, unmet: ['a:x'] }),
    ...firms(1, { section: code, part, of: ['a'] }),
  ];
  const some = (code: string, part: string) => firms(6, { section: code, part, of: ['a'] });
  const table = [...section('C', 'p'), ...section('I', 'p'), ...some('M', 'q')];
  const { tables, heat } = publish(table);
  expect(heat.filter(({ unmet }) => unmet === 8)).toHaveLength(2);
  expect(tables?.[0]?.slice(0, 3).map(({ kinds }) => kinds[0])).not.toContain(1);
  expect(found(table, { tables, heat })).toEqual([]);
});

test('a heat map has a cell for every section that is told, so that none and few look the same', () => {
  const { heat } = publish([
    ...firms(6, { unmet: ['a:x'] }),
    ...firms(4, { section: 'I', part: 'q', unmet: ['a:x'] }),
    ...firms(3, { section: 'I', part: 'q' }),
    ...firms(7, { section: 'M', part: 'r' }),
  ]);
  expect(heat).toEqual([
    { criterion: 'a:x', section: 'C', unmet: 6 },
    { criterion: 'a:x', section: 'I', unmet: null },
    { criterion: 'a:x', section: 'M', unmet: null },
  ]);
});

test('a section that is hidden tells nothing, not even that a criterion is missed in it', () => {
  const sections = [
    { code: 'C', firms: null, kinds: [] },
    { code: 'M', firms: 9, kinds: [] },
  ];
  expect(hideHeat([{ section: 'C', criterion: 'a:x', count: 7 }], sections, SMALLEST)).toEqual([]);
});
