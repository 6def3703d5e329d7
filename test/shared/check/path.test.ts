import type { PathStep } from '@shared/check';
import { applied, cheapestMoves, costOf } from '@shared/check/path';
import type { Problem } from '@shared/check/path-options';
import { ask } from '@shared/rules';
import { criterionIn, rungOf } from '@test/factories/assessing';
import { AS_OF, QUALIFYING, randomFirm, wan, withPath, withPaths } from '@test/factories/firm';
import { compiledRules, RULE_SETS } from '@test/factories/rule-sets';

/** The cheapest way across the line of a rung: it works, every change is needed, and none is larger than it must be. */

describe.each(RULE_SETS)('%s %s, random firms', (edition, rung) => {
  const compiled = compiledRules(edition, rung);
  const fails = (values: readonly number[]) => compiled.outcome(values) === 'unmet';
  const found = Array.from({ length: rung === 'specialized' ? 40 : 80 }, (_, seed) => {
    const asked = ask(randomFirm(seed, { unknown: seed % 3 === 0 ? 0.05 : 0 }), AS_OF, 'new');
    const problem: Problem = { compiled, asked };
    const values = compiled.read(asked);
    return { seed, values, moves: fails(values) ? (cheapestMoves(problem, values) ?? []) : [] };
  }).filter(({ moves }) => moves.length > 0);

  it('there are firms to look at', () => {
    expect(found.length).toBeGreaterThan(9);
  });

  it('after the moves nothing of the rung fails any more', () => {
    for (const { seed, values, moves } of found) expect([seed, fails(applied(values, moves))]).toEqual([seed, false]);
  });

  it('each move is needed, and one grain less of it is not enough', () => {
    for (const { seed, values, moves } of found) {
      moves.forEach((move, at) => {
        const others = moves.filter((_, other) => other !== at);
        expect([seed, move.lever.key, fails(applied(values, others))]).toEqual([seed, move.lever.key, true]);
        const less = { ...move, amount: move.amount - move.lever.grain };
        if (move.lever.move === 'set' || less.amount === 0) return;
        const smaller = moves.map((each, other) => (other === at ? less : each));
        expect([seed, move.lever.key, fails(applied(values, smaller))]).toEqual([seed, move.lever.key, true]);
      });
    }
  });

  it('the effort is that of its steps, and unknown figures are left alone', () => {
    for (const { values, moves } of found) {
      expect(costOf(moves)).toBe(moves.reduce((sum, { effort }) => sum + effort, 0));
      for (const { slots, amount } of moves) {
        expect(amount).toBeGreaterThan(0);
        expect(slots.every((slot) => !Number.isNaN(values[slot]))).toBe(true);
      }
    }
  });
});

const stepsOf = (changes: Readonly<Record<string, unknown>>, rung: 'specialized' | 'little-giant' | 'innovative') =>
  rungOf(withPaths(QUALIFYING, changes), rung);
const told = ({ lever, from, to, by, unit }: PathStep) => ({ lever, from, to, by, unit });

describe('in real terms', () => {
  it('研发费用: whole 万元 up to the 3 % of 2号文 附件1（三）', () => {
    // 3 % of 12000万 is 360万.
    const { path, status } = stepsOf({ 'years.2025.rdExpense': wan(322.5) }, 'specialized');
    expect(status).toBe('not-qualified');
    expect(path.map(told)).toEqual([{ lever: 'rdExpense', from: 3_225_000, to: 3_605_000, by: 380_000, unit: 'yuan' }]);
    expect(path[0]?.path).toBe('years.2025.rdExpense');
    expect(path[0]?.gains).toEqual([{ criterion: 'specialized.rd', points: null }]);
  });

  it('2号文 附件2（四）: from three to four Ⅰ类, those in hand first', () => {
    const inHand = stepsOf({ 'ip.class1InUse': 3, 'ip.class1SelfDeveloped': 5 }, 'little-giant').path;
    expect(inHand.map(told)).toEqual([{ lever: 'class1InUse', from: 3, to: 4, by: 1, unit: 'count' }]);
    const another = stepsOf({ 'ip.class1InUse': 3, 'ip.class1SelfDeveloped': 3 }, 'little-giant').path;
    expect(another.map(({ lever, by }) => [lever, by])).toEqual([['class1', 1]]);
  });

  it('titles, answers and levels', () => {
    const title = stepsOf({ titles: [] }, 'specialized').path;
    expect(title.map(told)).toEqual([
      { lever: 'title:innovative|tech-sme', from: null, to: 'innovative|tech-sme', by: null, unit: null },
    ]);
    const listed = stepsOf({ 'compliance.abnormalList': true }, 'specialized').path;
    expect(listed.map(told)).toEqual([{ lever: 'compliance.abnormalList', from: 1, to: 0, by: null, unit: null }]);
  });

  it('points gained, easiest step first', () => {
    const weak = { 'years.2024.mainRevenue': wan(11_400), 'years.2025.totalLiabilities': wan(12_000) };
    const result = stepsOf(weak, 'innovative');
    expect(result.status).toBe('not-qualified');
    const efforts = result.path.map(({ effort }) => effort);
    expect(efforts).toEqual([...efforts].sort((a, b) => a - b));
    const gained = result.path.flatMap(({ gains }) => gains).reduce((sum, { points }) => sum + (points ?? 0), 0);
    // 成长性 stands at 5 (growth of 0 %, debt of 80 %) and needs 15.
    expect(gained).toBeGreaterThanOrEqual(10);
  });
});

describe('what no change of ours can move', () => {
  it.each([
    ['an accident on record', { 'compliance.majorIncident3y': true }, ['base.incident']],
    ['a prohibited product', { 'product.prohibited': true }, ['base.product']],
    ['both', { 'compliance.majorIncident3y': true, 'compliance.dataFraud3y': true }, ['base.incident', 'base.fraud']],
  ])('%s', (_, changes, blockedBy) => {
    expect(stepsOf({ ...changes, 'years.2025.rdExpense': 0 }, 'specialized')).toMatchObject({ path: [], blockedBy });
  });

  it('a rung that does not fail has no path', () => {
    expect(rungOf(QUALIFYING, 'specialized')).toMatchObject({ status: 'qualified', path: [], blockedBy: [] });
    const open = withPath(QUALIFYING, 'titles', null);
    expect(rungOf(open, 'specialized')).toMatchObject({ status: 'needs-data', path: [], blockedBy: [] });
    const failed = rungOf(withPath(open, 'product.marketLeading', false), 'specialized');
    expect(criterionIn(failed, 'specialized.title').outcome).toBe('unknown');
  });
});
