import type { Firm } from '@shared/firms';
import { parseFirm } from '@shared/firms';
import type { RungOutcome } from '@shared/rules';
import { AS_OF, pathsIn, randomFirm, valueAt, withPath, without } from '@test/factories/firm';
import { Random } from '@test/factories/random';
import { explainAll } from '@test/factories/rule-sets';

/**
 * Unknown is never fail or pass. Whatever is decided of a firm with gaps stays true however the gaps are filled, and
 * points end inside the interval that was told.
 */

const FIRMS = 1000;
const COST = 'years.2025.costExpense';

/** `notChosen` in `shared/rules/types.ts`: once the rung is settled, a method not chosen counts for nothing. */
const mayRise = (id: string, partial: RungOutcome, gaps: readonly string[]) =>
  id === 'tech-sme.rd' && partial.outcome !== 'unknown' && gaps.includes(COST);

function contradictions(
  partial: readonly RungOutcome[],
  full: readonly RungOutcome[],
  gaps: readonly string[],
): string[] {
  return partial.flatMap((before, rung) => {
    const after = full[rung];
    if (!after) return ['a rung is missing'];
    const criteria = before.criteria.flatMap((then, at) => {
      const now = after.criteria[at];
      const { id } = then.criterion;
      if (!now || now.criterion.id !== id) return [`${id} is missing`];
      if (then.of > 0) {
        const inside = then.min <= now.min && (now.max <= then.max || mayRise(id, before, gaps));
        return inside ? [] : [`${id}: [${then.min}, ${then.max}] → [${now.min}, ${now.max}]`];
      }
      return then.outcome === 'unknown' || then.outcome === now.outcome
        ? []
        : [`${id}: ${then.outcome} → ${now.outcome}`];
    });
    const decided = before.outcome === 'unknown' || before.outcome === after.outcome;
    const top =
      before.score && after.score && !mayRise('tech-sme.rd', before, gaps) ? after.score.max <= before.score.max : true;
    const bottom = before.score && after.score ? after.score.min >= before.score.min : true;
    return [
      ...criteria,
      ...(decided ? [] : [`rung ${rung}: ${before.outcome} → ${after.outcome}`]),
      ...(top && bottom ? [] : ['score']),
    ];
  });
}

/** Some of the firm's paths, each with this chance. */
const somePaths = (r: Random, firm: Firm, share: number) =>
  pathsIn(firm).filter((path) => path !== 'region' && r.chance(share));

const accepted = (firm: Firm): boolean => parseFirm(firm, { asOf: AS_OF, usccCheck: 'refuse' }).ok;

describe.each(['new', 'review'] as const)('%s', (purpose) => {
  it('removing answers never turns one outcome into another', () => {
    for (let seed = 0; seed < FIRMS; seed += 1) {
      const r = new Random(seed);
      const firm = randomFirm(seed);
      const gaps = somePaths(r, firm, r.pick([0.02, 0.1, 0.3, 0.7]));
      const found = contradictions(explainAll(without(firm, ...gaps), purpose), explainAll(firm, purpose), gaps);
      expect([seed, gaps, found]).toEqual([seed, gaps, []]);
    }
  });

  it('what is decided with gaps holds for every completion', () => {
    for (let seed = 0; seed < FIRMS; seed += 1) {
      const r = new Random(seed + 7_000_000);
      const firm = randomFirm(seed);
      const gaps = somePaths(r, firm, r.pick([0.02, 0.1, 0.3]));
      const partial = explainAll(without(firm, ...gaps), purpose);
      const other = randomFirm(seed + 500_000);
      const filled = gaps.reduce((at, path) => withPath(at, path, valueAt(other, path)), firm);
      if (!accepted(filled)) continue;
      const found = contradictions(partial, explainAll(filled, purpose), gaps);
      expect([seed, gaps, found]).toEqual([seed, gaps, []]);
    }
  });

  it('answers given one after the other only ever narrow', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const r = new Random(seed);
      const firm = randomFirm(seed);
      let gaps = pathsIn(firm).filter((path) => path !== 'region');
      let before = explainAll(without(firm, ...gaps), purpose);
      while (gaps.length > 0) {
        const left = gaps.filter(() => r.chance(0.85));
        const now = explainAll(without(firm, ...left), purpose);
        expect([seed, contradictions(before, now, gaps)]).toEqual([seed, []]);
        [gaps, before] = [left, now];
      }
    }
  });

  it('of a firm that says nothing, nothing is decided', () => {
    for (const { outcome, criteria } of explainAll({ region: '420100' }, purpose)) {
      expect(outcome).toBe('unknown');
      const sure = criteria.filter(({ outcome: told, criterion }) => {
        const held = purpose === 'review' && criterion.id.endsWith('.title');
        return told !== 'unknown' && told !== 'review' && told !== 'na' && !held;
      });
      expect(sure.map(({ criterion }) => criterion.id)).toEqual([]);
    }
  });
});
