import type { Firm } from '@shared/firms';
import { randomFirm } from '@test/factories/firm';
import { compiledRules, explained } from '@test/factories/rule-sets';
import { innovativePasses, innovativeScore, littleGiant2026, specialized2026 } from './oracle';

/** The evaluator against a straight-line account of the same clauses in exact fractions. */

const FIRMS = 5000;
const innovative = compiledRules('miit-2022-63', 'innovative');
const specialized = compiledRules('miit-2026-2', 'specialized');
const littleGiant = compiledRules('miit-2026-2', 'little-giant');

/** The same firm a thousandfold: amounts of up to 10¹³ yuan, where 分 times a per cent no longer fits a double. */
const thousandfold = (firm: Firm): Firm => ({
  ...firm,
  years: Object.fromEntries(
    Object.entries(firm.years ?? {}).map(([year, figures]) => [
      year,
      Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, enlarged(key, value)])),
    ]),
  ),
});
const PEOPLE = ['employees', 'rdStaff', 'techStaff'];
/** One 分 beside a line stays one 分 beside it: only the whole 万元 grow. */
function enlarged(key: string, value: unknown): unknown {
  if (typeof value !== 'number' || PEOPLE.includes(key)) return value;
  const fen = Math.round(value * 100);
  const line = Math.round(fen / 10_000) * 10_000;
  return (line * 1000 + (fen - line)) / 100;
}

describe.each([
  { size: 'as they are', firmOf: (firm: Firm) => firm },
  { size: 'a thousandfold', firmOf: thousandfold },
])('random firms, $size', ({ firmOf }) => {
  const firms = Array.from({ length: FIRMS }, (_, seed) => firmOf(randomFirm(seed)));

  it('63号附件1: the same score, groups and verdict of the score', () => {
    for (const firm of firms) {
      const told = explained(innovative, firm);
      const expected = innovativeScore(firm);
      const direct = told.criteria.some(
        ({ criterion, outcome }) => criterion.id.includes('.direct-') && outcome !== 'unmet',
      );
      const base = told.criteria.every(
        ({ criterion, outcome }) => !criterion.id.startsWith('base.') || outcome === 'met',
      );
      expect(told.score).toEqual({ min: expected.total, max: expected.total });
      if (base && !direct) expect(told.outcome).toBe(innovativePasses(expected) ? 'met' : 'unmet');
    }
  });

  it.each([
    ['附件1', specialized, specialized2026],
    ['附件2', littleGiant, littleGiant2026],
  ] as const)('2号文 %s: the same outcome of every item', (_, compiled, oracle) => {
    for (const firm of firms) {
      const told = explained(compiled, firm).criteria;
      const outcomes = Object.fromEntries(told.map(({ criterion, outcome }) => [criterion.id, outcome]));
      expect(outcomes).toMatchObject(oracle(firm));
    }
  });
});
