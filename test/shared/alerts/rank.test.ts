import fc from 'fast-check';
import { KIND_WEIGHTS, ranked, weigh, WEIGHTS, type AlertFacts, type Waiting } from '@shared/alerts';
import { china, FACTS, waitingOf } from '@test/factories/alerts';

const NOW = china('2026-11-24 17:00');
const weight = (facts: AlertFacts): number => weigh({ facts }, NOW);
const NEW = { ...FACTS['measure-new'], until: null };

describe('value', () => {
  const of = (yuan: number, basis: 'per-firm' | 'loan-cap' = 'per-firm') => weight({ ...NEW, amount: { yuan, basis } });

  it('more money weighs more, to a limit, and no amount weighs nothing', () => {
    expect(of(3_000_000)).toBeGreaterThan(of(300_000));
    expect(of(300_000)).toBeGreaterThan(of(30_000));
    expect(of(10_000) - weight({ ...NEW, amount: null })).toBe(0);
    expect(of(0)).toBe(of(10_000));
    expect(of(10_000_000) - of(10_000)).toBeCloseTo(WEIGHTS.amount);
    expect(of(1e13)).toBe(of(10_000_000));
  });

  it('the cap of a loan is no money of the firm', () => {
    expect(of(10_000_000, 'loan-cap')).toBeLessThan(of(10_000_000));
    expect(of(10_000_000, 'loan-cap') - of(10_000)).toBeCloseTo(WEIGHTS.amount * WEIGHTS.uncounted);
  });

  it('a higher title weighs more', () => {
    const flip = (rung: 'little-giant' | 'specialized' | 'innovative') => weight({ ...FACTS['outcome-flip'], rung });
    expect(flip('little-giant')).toBeGreaterThan(flip('specialized'));
    expect(flip('specialized')).toBeGreaterThan(flip('innovative'));
  });
});

describe('closeness', () => {
  const closing = (on: string) => weight({ ...FACTS['followed-closing'], on });

  it('the nearer the day the more, from a month before it', () => {
    expect(closing('2026-11-24') - KIND_WEIGHTS['followed-closing']).toBe(WEIGHTS.close);
    expect(closing('2026-11-25')).toBeLessThan(closing('2026-11-24'));
    expect(closing('2026-12-09') - KIND_WEIGHTS['followed-closing']).toBeCloseTo(WEIGHTS.close / 2);
    expect(closing('2026-12-23')).toBeGreaterThan(KIND_WEIGHTS['followed-closing']);
    expect(closing('2026-12-24')).toBe(KIND_WEIGHTS['followed-closing']);
    expect(closing('2027-12-24')).toBe(KIND_WEIGHTS['followed-closing']);
  });

  it('a whole day weighs the same', () => {
    const early = weigh({ facts: FACTS['followed-closing'] }, china('2026-11-24 00:00'));
    expect(weigh({ facts: FACTS['followed-closing'] }, china('2026-11-24 23:59'))).toBe(early);
    expect(weigh({ facts: FACTS['followed-closing'] }, china('2026-11-25 00:00'))).toBeGreaterThan(early);
  });

  it('a day that lies behind says nothing where nothing can be done any more', () => {
    expect(weight(FACTS['followed-closed-early'])).toBe(KIND_WEIGHTS['followed-closed-early']);
    expect(weight(FACTS.reply)).toBe(KIND_WEIGHTS.reply);
  });
});

describe('fit', () => {
  it('fits before may fit', () => {
    expect(weight(NEW)).toBe(weight({ ...NEW, fit: 'fits-if' }) + WEIGHTS.fits);
  });

  it('to lose a title weighs more than to get one, and either more than a change beside it', () => {
    const flip = FACTS['outcome-flip'];
    const gained = weight({ ...flip, statusFrom: 'not-qualified', statusTo: 'qualified' });
    expect(weight(flip)).toBeGreaterThan(gained);
    expect(gained).toBeGreaterThan(weight({ ...flip, statusFrom: 'needs-data', statusTo: 'not-qualified' }));
    expect(gained).toBeGreaterThan(weight({ ...flip, statusTo: 'qualified' }));
  });
});

describe('what an owner would be told first', () => {
  it.each([
    ['a title lost', FACTS['outcome-flip'], 'a new measure', { ...NEW, amount: { yuan: 1e7, basis: 'per-firm' } }],
    ['a followed measure in its last week', { ...FACTS['followed-closing'], on: '2026-11-29' }, 'a new one', NEW],
    ['a reply', FACTS.reply, 'a yearly update far off', FACTS['yearly-update']],
    ['a new measure that fits', NEW, 'one that is lost', FACTS['measure-lost']],
  ] as const)('%s before %s', (_, first, __, second) => {
    expect(weight(first)).toBeGreaterThan(weight(second));
  });
});

describe('order', () => {
  it('of equals the one that ends first, then the older one, then by id', () => {
    const a = waitingOf(NEW, NOW, { id: 'b', pushUntil: '2026-12-01T00:00:00.000Z' });
    const later = { ...a, id: 'a', pushUntil: '2026-12-02T00:00:00.000Z' };
    const newer = { ...a, id: 'a', at: '2026-11-25T00:00:00.000Z' };
    const other = { ...a, id: 'c' };
    expect(ranked([later, newer, other, a], NOW)).toEqual([a, other, newer, later]);
  });

  it('does not hang on the order in which they come', () => {
    const all: readonly Waiting[] = Object.values(FACTS).flatMap((facts) => [
      waitingOf(facts, NOW),
      waitingOf(facts, NOW),
    ]);
    const sorted = ranked(all, NOW);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (mixed) => {
        expect(ranked(mixed, NOW)).toEqual(sorted);
      }),
      { numRuns: 20 },
    );
  });
});
