import { cheapestMoves, costOf } from '@shared/check/path';
import type { Problem } from '@shared/check/path-options';
import { ask } from '@shared/rules';
import { AS_OF, randomFirm } from '@test/factories/firm';
import { compiledRules, type RULE_SETS } from '@test/factories/rule-sets';
import { byAmounts, byOffers } from './brute-force';

/** The path is the cheapest there is: no combination of the levers' offers is cheaper, and no other amounts are. */

type RuleSet = (typeof RULE_SETS)[number];

/** How many firms are searched, and up to which effort: what is left out would take hours, not minutes. */
const SEARCHED: readonly (readonly [...RuleSet, firms: number, effort: number])[] = [
  ['miit-2022-63', 'innovative', 60, 24],
  ['miit-2022-63', 'specialized', 4, 9],
  ['miit-2022-63', 'little-giant', 12, 24],
  ['miit-2026-2', 'specialized', 60, 24],
  ['miit-2026-2', 'little-giant', 15, 24],
  ['miit-2023-138', 'champion', 30, 40],
  ['most-2017-115', 'tech-sme', 60, 24],
  ['most-2016-32', 'high-tech', 60, 24],
];
const MOST_LOOKED = 15_000;

/** Firms that fail and can be helped, with what our search says. */
function* problems([edition, rung]: RuleSet, effort: number) {
  const compiled = compiledRules(edition, rung);
  for (let seed = 0; seed < 2000; seed += 1) {
    const problem: Problem = { compiled, asked: ask(randomFirm(seed), AS_OF, 'new') };
    const values = compiled.read(problem.asked);
    if (compiled.outcome(values) !== 'unmet') continue;
    const moves = cheapestMoves(problem, values);
    if (moves && costOf(moves) <= effort) yield { seed, problem, values, cost: costOf(moves), changes: moves.length };
  }
}

describe.each(SEARCHED)('%s %s, %d firms', (edition, rung, firms, effort) => {
  it('no combination of the offers and no other amounts are cheaper', () => {
    let compared = 0;
    const cheaper: unknown[] = [];
    for (const { seed, problem, values, cost, changes } of problems([edition, rung], effort)) {
      const founds = [byOffers(problem, values, cost, MOST_LOOKED), byAmounts(problem, values, cost, MOST_LOOKED)];
      for (const found of founds) {
        const isCheaper = found.cost < cost || (found.cost === cost && found.changes < changes);
        if (isCheaper) cheaper.push({ seed, cost, changes, found });
      }
      if (founds.every(({ complete }) => complete)) compared += 1;
      if (compared === firms) break;
    }
    expect(cheaper).toEqual([]);
    expect(compared).toBe(firms);
  });
});

it('two levers share the work: one Ⅰ类 in hand put to use and one more, not two more', () => {
  const compiled = compiledRules('miit-2026-2', 'little-giant');
  const problem: Problem = { compiled, asked: ask(randomFirm(5717), AS_OF, 'new') };
  const moves = cheapestMoves(problem, compiled.read(problem.asked)) ?? [];
  expect(moves.map(({ lever, effort }) => [lever.key, effort])).toEqual([
    ['rdExpense', 6],
    ['class1InUse', 3],
    ['class1', 8],
  ]);
});
