import type { Firm } from '@shared/firms';
import type { Measure, Requirement } from '@shared/measures';
import { columnsOf, compileBulk, layoutFor } from '@shared/measures/bulk';
import { CATALOGUE } from '@shared/measures/catalogue';
import { compileCatalogue, matchMeasures } from '@shared/measures/match';
import type { Comparison, Quantity } from '@shared/rules';
import { AS_OF } from '@test/factories/firm';
import { Random } from '@test/factories/random';

/** Shares and growths exactly on a line of whole basis points, one 分 below and one above, by whole numbers. */

const [BASE] = CATALOGUE as readonly [Measure];
const r = new Random(5);
const FIRMS = 200;

interface Case {
  readonly firm: Firm;
  /** Last year's figure minus the line, in 分. */
  readonly off: number;
}

/** `newer` is `bp` ten-thousandths of `older`: both are whole 分. */
function casesOn(bp: number, newer: 'revenue' | 'rdExpense', older: '2024' | '2025'): Case[] {
  return Array.from({ length: FIRMS }, () => {
    const parts = r.int(1, 10 ** r.int(3, 10));
    const off = r.int(-1, 1);
    const last = { [newer]: (parts * bp + off) / 100 };
    const base = { revenue: (parts * 10_000) / 100 };
    const years: Firm['years'] = older === '2025' ? { '2025': { ...base, ...last } } : { '2025': last, '2024': base };
    return { firm: { region: '330106', years }, off };
  });
}

const HOLDS: Readonly<Record<Comparison, (off: number) => boolean>> = {
  '>=': (off) => off >= 0,
  '>': (off) => off > 0,
  '<=': (off) => off <= 0,
  '<': (off) => off < 0,
};

describe.each(Object.keys(HOLDS) as Comparison[])('%s', (op) => {
  it.each([1, 3, 7, 110, 300, 500, 1055, 1500, 2777])('%i basis points, as a share and as a growth', (bp) => {
    const share: Quantity = { ratio: ['rdExpense@1', 'revenue@1'] };
    const growth: Quantity = { growth: ['revenue@1', 'revenue@2'] };
    for (const [q, cases] of [
      [share, casesOn(bp, 'rdExpense', '2025')],
      [growth, casesOn(10_000 + bp, 'revenue', '2024')],
    ] as const) {
      const when = { q, op, than: { n: bp, d: 10_000, unit: 'ratio' } } as const;
      const requirements: Requirement[] = [{ id: 'line', when, unless: 'later', text: null }];
      const expected = cases.map(({ off }) => (HOLDS[op](off) ? 'fits' : 'not-now'));
      const layout = layoutFor(requirements);
      const bulk = compileBulk(requirements, layout);
      if ('noColumn' in bulk) throw new Error('no column');
      const firms = cases.map(({ firm }) => firm);
      const inBulk = Array.from(bulk.match(columnsOf(firms, AS_OF, layout)).fits, (fit) =>
        fit === 0 ? 'fits' : 'not-now',
      );
      expect(inBulk).toEqual(expected);
      const one = compileCatalogue([{ ...BASE, requirements }]);
      const alone = firms.map((firm) => matchMeasures(one, firm, { asOf: AS_OF, all: true })[0]?.fit);
      expect(alone).toEqual(expected);
    }
  });
});
