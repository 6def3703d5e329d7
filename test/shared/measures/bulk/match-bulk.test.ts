import fc from 'fast-check';
import type { Firm } from '@shared/firms';
import type { Fit, Measure, Requirement } from '@shared/measures';
import { columnsOf, compileBulk, FirmColumns, layoutFor, type BulkFits, type Layout } from '@shared/measures/bulk';
import { CATALOGUE } from '@shared/measures/catalogue';
import { compileCatalogue, matchMeasures } from '@shared/measures/match';
import { FITS } from '@shared/measures/terms';
import { AS_OF, randomFirm } from '@test/factories/firm';
import { randomMeasures } from '@test/factories/random-measures';
import { anyFirm, firmsAndAsks } from './arbitraries';

/** A measure against many firms at once says of each what `matchMeasures` says of it alone. */

const [BASE] = CATALOGUE as readonly [Measure];

function bulkFits(requirements: readonly Requirement[], columns: FirmColumns, layout: Layout): BulkFits {
  const bulk = compileBulk(requirements, layout);
  if ('noColumn' in bulk) throw new Error(`no column for ${JSON.stringify(bulk.noColumn)}`);
  return bulk.match(columns);
}
const namesOf = ({ fits }: BulkFits): Fit[] => Array.from(fits, (fit) => FITS[fit] as Fit);

/** By measure and firm, one at a time. */
function fitsOneByOne(measures: readonly Measure[], firms: readonly Firm[]): Fit[][] {
  const catalogue = compileCatalogue(measures);
  const byFirm = firms.map(
    (firm) => new Map(matchMeasures(catalogue, firm, { asOf: AS_OF, all: true }).map(({ id, fit }) => [id, fit])),
  );
  return measures.map(({ id }) => byFirm.map((fits) => fits.get(id) as Fit));
}

it('every measure of the catalogue, and varied ones, for firms at every edge', () => {
  const measures = [...CATALOGUE, ...randomMeasures(400)];
  const layout = layoutFor(
    measures.flatMap(({ requirements }) => requirements),
    { withDerived: true },
  );
  const seen = new Set<Fit>();
  fc.assert(
    fc.property(fc.array(anyFirm, { minLength: 40, maxLength: 60 }), (firms) => {
      const columns = columnsOf(firms, AS_OF, layout);
      const expected = fitsOneByOne(measures, firms);
      measures.forEach(({ requirements }, at) => {
        const told = bulkFits(requirements, columns, layout);
        expect(namesOf(told)).toEqual(expected[at]);
        for (const fit of FITS) {
          expect(told.counts[fit]).toBe(expected[at]?.filter((each) => each === fit).length);
          if (told.counts[fit] > 0) seen.add(fit);
        }
      });
    }),
    { numRuns: 8, endOnFailure: true },
  );
  expect([...seen].sort()).toEqual([...FITS].sort());
});

it.each([
  { forms: 'conditions of a catalogue', ladder: false },
  { forms: 'conditions of the ladder too', ladder: true },
])('random $forms, their lines through the firms themselves', ({ ladder }) => {
  fc.assert(
    fc.property(firmsAndAsks({ ladder, most: 40 }), ({ firms, requirements }) => {
      const layout = layoutFor(requirements, { withDerived: true });
      const measure = { ...BASE, requirements };
      const told = bulkFits(requirements, columnsOf(firms, AS_OF, layout), layout);
      expect(namesOf(told)).toEqual(fitsOneByOne([measure], firms)[0]);
    }),
    { numRuns: 600 },
  );
});

describe('a store', () => {
  const requirements: readonly Requirement[] = [
    { id: 'region', when: { regionIn: ['330000', '440000'] }, unless: 'never', text: null },
    {
      id: 'rd',
      when: { q: { ratio: ['rdExpense@1', 'revenue@1'] }, op: '>=', than: { n: 5, d: 100, unit: 'ratio' } },
      unless: 'later',
      text: null,
    },
  ];
  const layout = layoutFor(requirements);
  const firms = Array.from({ length: 9000 }, (_, seed) => randomFirm(seed, { unknown: 0.1 }));

  it('of several blocks, the last one part full, keeps the order and counts nobody twice', () => {
    const told = bulkFits(requirements, columnsOf(firms, AS_OF, layout), layout);
    expect(namesOf(told)).toEqual(fitsOneByOne([{ ...BASE, requirements: [...requirements] }], firms)[0]);
    expect(Object.values(told.counts).reduce((a, b) => a + b)).toBe(firms.length);
  });

  it('filled page by page, and asked in between, is the same as one filled at once', () => {
    // By region, so that each page brings places that those before it did not have.
    const sorted = [...firms].sort((a, b) => (a.region < b.region ? -1 : 1));
    const columns = new FirmColumns(AS_OF, layout);
    const bulk = compileBulk(requirements, layout);
    if ('noColumn' in bulk) throw new Error('no column');
    for (let from = 0; from < firms.length; from += 700) {
      columns.append(sorted.slice(from, from + 700));
      expect(bulk.match(columns).fits).toHaveLength(columns.rows);
    }
    expect(bulk.match(columns)).toEqual(bulk.match(columnsOf(sorted, AS_OF, layout)));
  });

  it('without firms has nothing to say', () => {
    expect(bulkFits(requirements, columnsOf([], AS_OF, layout), layout).counts).toEqual({
      fits: 0,
      'fits-if': 0,
      'not-now': 0,
      'not-for-you': 0,
    });
  });

  it('of another layout is refused', () => {
    const bulk = compileBulk(requirements, layout);
    if ('noColumn' in bulk) throw new Error('no column');
    expect(() => bulk.match(columnsOf(firms.slice(0, 1), AS_OF, layoutFor([])))).toThrow('another layout');
  });

  it('is for its day: the same firms on another day stand otherwise', () => {
    const titled: readonly Requirement[] = [{ id: 't', when: { title: ['specialized'] }, unless: 'later', text: null }];
    const held = {
      ...randomFirm(1),
      titles: [{ code: 'specialized' as const, grantedOn: '2023-11-24', expiresOn: '2026-11-23' }],
    };
    const fitOn = (day: string) => namesOf(bulkFits(titled, columnsOf([held], day, layout), layout))[0];
    expect([fitOn('2023-11-23'), fitOn('2023-11-24'), fitOn('2026-11-23'), fitOn('2026-11-24')]).toEqual([
      'not-now',
      'fits',
      'fits',
      'not-now',
    ]);
  });
});

describe('a condition without a column is named, wherever it stands', () => {
  const none = layoutFor([]);
  it.each<[string, Requirement['when']]>([
    ['a rung', { qualifies: 'specialized' }],
    ['a list', { has: { list: 'awards' } }],
    ['a figure', { q: { input: 'revenue@1' }, op: '>=', than: { n: 1, d: 1, unit: 'yuan' } }],
    ['an answer', { is: 'privatelyOwned', want: true }],
    ['another table of sizes', { smallOrMedium: 'no-such-table' }],
    ['a title that the profile does not know', { title: ['no-such-title'] }],
    ['a grant further back than a code tells', { title: ['specialized'], grantedWithin: 61 }],
    ['nothing at all', { all: [] }],
  ])('%s', (_, when) => {
    const asks = [{ when: { any: [{ review: 'confirm' }, { not: when }] }, unless: 'later' } as const];
    expect(compileBulk(asks, none)).toEqual({ noColumn: [when] });
  });

  it('rungs have one only where the layout asks for it', () => {
    const asks = [{ when: { qualifies: 'specialized' }, unless: 'later' } as const];
    expect(compileBulk(asks, layoutFor(asks))).toEqual({ noColumn: [{ qualifies: 'specialized' }] });
    expect(compileBulk(asks, layoutFor(asks, { withDerived: true }))).not.toHaveProperty('noColumn');
  });
});
