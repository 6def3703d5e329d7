import { draftSchema } from '@shared/api/plan';
import { canonicalJson } from '@shared/api';
import { assess, type Assessment } from '@shared/check';
import { compileCatalogue, matchMeasures } from '@shared/measures';
import { LADDER, nextRung, proposeActions, type Known, type Offer } from '@shared/plan';
import type { Rung } from '@shared/rules';
import { DRAFTS } from '@shared/text';
import { AS_OF, randomFirm } from '@test/factories/firm';
import { newMeasure } from '@test/factories/measure';
import { randomMeasures } from '@test/factories/random-measures';

/** What is proposed holds for any firm: it is bound to what is lacking, its days lie before the window, and it is always the same. */

const WINDOWS = ['2026-12-01', '2027-04-30', '2027-09-15', null] as const;
const measures = randomMeasures(300);
const catalogue = compileCatalogue(measures);
const byId = new Map(measures.map((measure) => [measure.id, measure]));

function offersFor(seed: number): Offer[] {
  return matchMeasures(catalogue, randomFirm(seed), { asOf: AS_OF }).flatMap((match) => {
    const measure = byId.get(match.id);
    return measure ? [{ match, measure }] : [];
  });
}

function knownOf(seed: number, change: Partial<Known> = {}): Known {
  const firm = randomFirm(seed, { unknown: seed % 3 === 0 ? 0.2 : 0 });
  const assessment = assess(firm, { asOf: AS_OF });
  return {
    assessment,
    rung: LADDER[seed % LADDER.length] ?? null,
    offers: offersFor(seed),
    needs: { finance: 'now', digital: 'this-year', legal: 'now', talent: 'no' },
    window: WINDOWS[seed % WINDOWS.length] ?? null,
    actions: [],
    ...change,
  };
}

const known = Array.from({ length: 60 }, (_, seed) => knownOf(seed));
const proposed = known.map((each) => ({ known: each, drafts: proposeActions(each) }));

test('there is something to look at: criteria, measures and own actions, with figures and without', () => {
  const all = proposed.flatMap(({ drafts }) => drafts);
  for (const kind of ['criterion', 'measure', 'own'])
    expect(all.filter(({ origin }) => origin.kind === kind).length).toBeGreaterThan(20);
  expect(all.filter(({ figure }) => figure !== null).length).toBeGreaterThan(20);
});

test('no proposal names a criterion that is met', () => {
  for (const {
    known: { assessment },
    drafts,
  } of proposed)
    for (const { origin } of drafts) {
      if (origin.kind !== 'criterion') continue;
      const result = assessment.rungs.find(({ rung }) => rung === origin.rung);
      expect(result?.edition).toBe(origin.edition);
      expect(['unmet', 'unknown']).toContain(result?.criteria.find(({ id }) => id === origin.criterion)?.outcome);
    }
});

test('every proposal can be added as it is', () => {
  for (const { drafts } of proposed)
    for (const draft of drafts) expect(draftSchema.safeParse(draft).error?.issues).toBeUndefined();
});

test('days lie between the day of planning and the window, and come in their order', () => {
  for (const {
    known: { window },
    drafts,
  } of proposed) {
    for (const { due, origin } of drafts) {
      if (due === null) continue;
      expect(due >= AS_OF).toBe(true);
      if (window !== null && origin.kind !== 'measure') expect(due <= window).toBe(true);
      const closesOn = origin.kind === 'measure' ? (byId.get(origin.measureId)?.apply.closesOn ?? null) : null;
      if (closesOn !== null) expect(due <= closesOn).toBe(true);
    }
    const days = drafts.map(({ due }) => due ?? '9999');
    expect(days).toEqual([...days].sort());
  }
});

test('the same knowledge gives the same bytes', () => {
  for (const [seed, { drafts }] of proposed.entries())
    expect(canonicalJson(proposeActions(knownOf(seed)))).toBe(canonicalJson(drafts));
});

test('what the plan has is left out; what was dropped, and what was done in vain, comes again', () => {
  for (const { known: each, drafts } of proposed) {
    const having = (state: 'draft' | 'doing' | 'dropped' | 'done') =>
      proposeActions({ ...each, actions: drafts.map((draft) => ({ ...draft, state })) });
    expect(having('draft')).toEqual([]);
    expect(having('doing')).toEqual([]);
    expect(having('dropped')).toEqual(drafts);
    expect(having('done')).toEqual(drafts.filter(({ origin }) => origin.kind === 'criterion'));
  }
});

describe('which rung is next', () => {
  const ladder = (statuses: Partial<Record<Rung, string>>) =>
    ({
      asOf: AS_OF,
      rungs: Object.entries(statuses).map(([rung, status]) => ({ rung, status })),
    }) as unknown as Assessment;
  const statuses = { innovative: 'not-qualified', specialized: 'qualified', 'little-giant': 'needs-data' } as const;

  test('the lowest that is not reached, of those above what the firm holds', () => {
    expect(nextRung(ladder(statuses), { titles: null })).toBe('innovative');
    expect(nextRung(ladder(statuses), { titles: [{ code: 'innovative' }] })).toBe('little-giant');
    expect(nextRung(ladder(statuses), { titles: [{ code: 'little-giant' }] })).toBeNull();
  });

  test('a title that has ended is not held; on its last day it is', () => {
    const held = (expiresOn: string) => nextRung(ladder(statuses), { titles: [{ code: 'innovative', expiresOn }] });
    expect(held('2026-11-22')).toBe('innovative');
    expect(held(AS_OF)).toBe('little-giant');
  });

  test('a rung that does not concern the firm is passed over', () => {
    expect(nextRung(ladder({ ...statuses, innovative: 'not-applicable' }), {})).toBe('little-giant');
  });
});

describe('measures', () => {
  const offer = (
    id: string,
    area: Offer['measure']['area'],
    change: Partial<Offer['match']> = {},
    apply = {},
  ): Offer => {
    const measure = newMeasure({ area });
    return {
      match: { fit: 'fits', state: 'open', ...change },
      measure: { ...measure, id, title: id, otherAreas: [], apply: { ...measure.apply, mode: 'dated', ...apply } },
    };
  };
  const bare = {
    assessment: assess(randomFirm(1), { asOf: AS_OF, paths: false }),
    rung: null,
    window: null,
    actions: [],
  };
  const idsOf = (offers: readonly Offer[], needs: Known['needs'] = {}) =>
    proposeActions({ ...bare, offers, needs }).flatMap(({ origin }) =>
      origin.kind === 'measure' ? [origin.measureId] : [],
    );

  test('those that the firm needs now come first, then this year, then as they fit', () => {
    const offers = [offer('m-a', 'market'), offer('m-b', 'talent'), offer('m-c', 'credit')];
    expect(idsOf(offers)).toEqual(['m-a', 'm-b', 'm-c']);
    expect(idsOf(offers, { finance: 'now', talent: 'this-year' })).toEqual(['m-c', 'm-b', 'm-a']);
  });

  test.each([
    ['not yet for the firm', { fit: 'not-now' }, {}],
    ['closed', { state: 'closed' }, {}],
    ['what nobody applies for', {}, { mode: 'automatic' }],
  ] as const)('%s is not proposed, needed or not', (_what, change, apply) => {
    expect(idsOf([offer('m-a', 'credit', change, apply)], { finance: 'now' })).toEqual([]);
  });

  test('what is open all year is proposed when it is needed now', () => {
    const rolling = [offer('m-a', 'credit', { state: 'rolling' }, { mode: 'rolling' })];
    expect(idsOf(rolling)).toEqual([]);
    expect(idsOf(rolling, { finance: 'this-year' })).toEqual([]);
    expect(idsOf(rolling, { finance: 'now' })).toEqual(['m-a']);
  });

  test('the papers are due a week before it closes, or within the week that is left', () => {
    const dueOf = (closesOn: string | null) =>
      proposeActions({ ...bare, needs: {}, offers: [offer('m-a', 'credit', {}, { closesOn })] }).map(
        ({ due, note }) => [due, note?.includes('时间紧') ?? false],
      );
    expect(dueOf('2027-03-31')).toEqual([['2027-03-24', false]]);
    expect(dueOf('2026-11-27')).toEqual([['2026-11-27', true]]);
    expect(dueOf(null)).toEqual([[null, false]]);
  });

  test('a need without a measure becomes a service to find, for the commissioner', () => {
    const drafts = proposeActions({
      ...bare,
      offers: [offer('m-a', 'credit')],
      needs: { finance: 'now', legal: 'now', talent: 'this-year' },
    });
    expect(drafts.filter(({ origin }) => origin.kind === 'own')).toMatchObject([
      { title: DRAFTS.need('legal'), who: 'care' },
    ]);
  });
});
