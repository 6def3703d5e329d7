import { compileCatalogue, matchMeasures, stateOn, type Confirmed, type PublicMeasure } from '../../shared/measures';
import { CATALOGUE } from '../../shared/measures/catalogue';
import { publicMeasure } from '../../shared/measures/schema';
import type { Firm } from '../../shared/firms';
import { isHeld } from '../../client/src/policy/detail/held';
import { dateToKeep } from '../../client/src/policy/detail/key-dates';
import { insteadOf, nextStepOf, type Standing } from '../../client/src/policy/detail/next-step';
import { sayDate } from '../../client/src/policy/detail/say-date';
import { sayReason } from '../../client/src/policy/detail/say-reason';
import { sayShare } from '../../client/src/policy/detail/say-share';
import { sayUntil } from '../../client/src/policy/detail/say-until';
import { openingsOf } from '../../client/src/policy/detail/ways';
import { inOneLine } from '../../client/src/policy/detail/one-line';
import { whoseWords } from '../../client/src/texts/measure-detail';
import { AS_OF, QUALIFYING } from '../factories/firm';

const measureOf = (id: string): PublicMeasure => {
  const found = CATALOGUE.find((each) => each.id === id);
  if (!found) throw new Error(`the catalogue has no ${id}`);
  return publicMeasure(found, '');
};

const matchOf = (measure: PublicMeasure, firm: Firm, confirmed?: Confirmed) => {
  const [match] = matchMeasures(compileCatalogue([measure]), firm, {
    asOf: AS_OF,
    all: true,
    ...(confirmed ? { confirmed } : {}),
  });
  if (!match) throw new Error('no match');
  return match;
};

function standingOf(measure: PublicMeasure, firm: Firm, confirmed?: Confirmed): Standing {
  return {
    kind: 'matched',
    match: matchOf(measure, firm, confirmed),
    unconfirmed: matchOf(measure, firm),
    isMine: true,
  };
}

const stepFor = (id: string, firm: Firm | null, confirmed?: Confirmed) => {
  const measure = measureOf(id);
  const standing: Standing = firm ? standingOf(measure, firm, confirmed) : { kind: 'none' };
  return nextStepOf(measure, stateOn(measure, AS_OF), standing);
};

const HANGZHOU: Firm = { ...QUALIFYING, region: '330106', titles: [] };

describe('the next step', () => {
  it('asks a visitor for the region first', () => {
    expect(stepFor('hz-rd-center', null)).toEqual({ kind: 'region' });
  });

  it.each(['asking', 'elsewhere', 'gone'] as const)('asks nothing of a commissioner: %s', (kind) => {
    const measure = measureOf('hz-rd-center');
    expect(nextStepOf(measure, stateOn(measure, AS_OF), { kind })).toEqual({ kind: 'list' });
  });

  it('never leads to apply for what is kept for reference', () => {
    const kept = CATALOGUE.filter(({ listed }) => !listed).map(({ id }) => id);
    expect(kept).toContain('cn-one-chain-one-policy');
    for (const id of kept) {
      expect(['list', 'successor']).toContain(stepFor(id, HANGZHOU).kind);
      expect(['list', 'successor']).toContain(stepFor(id, null).kind);
    }
  });

  it('leads from what is replaced to what took its place, firm or not', () => {
    expect(stepFor('cn-gradient-2022-interim', null)).toEqual({ kind: 'successor', id: 'cn-gradient-2026-measures' });
    expect(stepFor('cn-gradient-2022-interim', HANGZHOU)).toMatchObject({ kind: 'successor' });
  });

  it('leads from what ended without a successor back to the list', () => {
    expect(stepFor('cq-2022-plan', HANGZHOU)).toEqual({ kind: 'list' });
  });

  it('asks for what is missing before what a person must judge', () => {
    const { privatelyOwned: _, ...unknown } = { privatelyOwned: true, ...HANGZHOU };
    expect(stepFor('cn-loan-interest-sme-2026', unknown)).toEqual({ kind: 'answer', path: 'privatelyOwned' });
    expect(stepFor('cn-loan-interest-sme-2026', { ...HANGZHOU, privatelyOwned: true })).toEqual({ kind: 'confirm' });
  });

  it('opens the self-check of the rung that a condition asks for', () => {
    expect(
      stepFor('cn-srdi-recognition', {
        region: '330106',
        industry: 'C3484',
        years: QUALIFYING.years ?? {},
      }),
    ).toEqual({
      kind: 'check',
      rung: 'specialized',
    });
  });

  it('shows how to apply once everything holds', () => {
    const confirmed = { 'hz-rd-center.badge': true, 'hz-rd-center.confirm': true };
    expect(stepFor('hz-rd-center', HANGZHOU, confirmed)).toEqual({ kind: 'apply' });
  });

  it('follows what fits and is closed', () => {
    expect(stepFor('cn-tech-sme-evaluation', HANGZHOU)).not.toEqual({ kind: 'apply' });
    const measure = { ...measureOf('hz-rd-center'), requirements: [] };
    const closed = { state: 'closed', days: null, until: null } as const;
    expect(nextStepOf(measure, closed, standingOf(measure, HANGZHOU))).toEqual({ kind: 'follow' });
  });

  it('leads away from what is not for the firm', () => {
    expect(stepFor('hz-rd-center', QUALIFYING)).toEqual({ kind: 'list' });
  });

  it('shows what would open what is not for now', () => {
    expect(stepFor('hz-rd-center', HANGZHOU, { 'hz-rd-center.confirm': false })).toEqual({ kind: 'opens' });
  });
});

describe('what would open a measure', () => {
  const openings = (id: string, firm: Firm, confirmed?: Confirmed) => {
    const measure = measureOf(id);
    return openingsOf(measure, matchOf(measure, firm, confirmed)).map(({ requirement, ways }) => ({
      id: requirement.id,
      ways,
    }));
  };

  it('leads from a missing title to the path of its rung', () => {
    const measure = CATALOGUE.find(({ requirements, region }) =>
      requirements.some(({ when }) => region === '100000' && 'title' in when && when.title.includes('little-giant')),
    );
    const found = openings(measure?.id ?? '', HANGZHOU);
    expect(found.flatMap(({ ways }) => ways)).toContainEqual({ kind: 'rung', rung: 'little-giant' });
  });

  it('is nothing for a title that the firm has', () => {
    const firm: Firm = {
      ...HANGZHOU,
      titles: [{ code: 'tech-sme', grantedOn: '2026-07-01', expiresOn: '2027-03-31' }],
    };
    const measure = measureOf('cn-tech-sme-evaluation');
    expect(isHeld(measure, matchOf(measure, firm))).toBe(true);
    expect(isHeld(measure, matchOf(measure, HANGZHOU))).toBe(false);
    expect(stepFor('cn-tech-sme-evaluation', firm)).toEqual({ kind: 'list' });
  });

  it('lets a figure be corrected, and tells how far it is', () => {
    const years = { ...QUALIFYING.years, '2025': { ...QUALIFYING.years?.['2025'], rdExpense: 1_500_000 } };
    const firm: Firm = { ...HANGZHOU, years };
    const measure = measureOf('hz-rd-center');
    const match = matchOf(measure, firm);
    const [rd] = openingsOf(measure, match);
    expect(rd?.ways).toEqual([{ kind: 'answers' }]);
    expect(rd && sayReason(rd.requirement.when, rd.reason, whoseWords(true))).toMatch(/^您的企业：.*，还差 /);
  });

  it('tells of what the owner has said no to', () => {
    expect(openings('hz-rd-center', HANGZHOU, { 'hz-rd-center.confirm': false })).toEqual([
      { id: 'confirm', ways: [{ kind: 'confirm' }] },
    ]);
  });

  it('tells of no way where the firm is out of range for ever', () => {
    const measure = measureOf('hz-rd-center');
    expect(openingsOf(measure, matchOf(measure, QUALIFYING))).toEqual([]);
  });
});

describe('a reason in words', () => {
  const said = (id: string, requirement: string, firm: Firm, isMine = true) => {
    const measure = measureOf(id);
    const at = measure.requirements.findIndex((each) => each.id === requirement);
    const reason = matchOf(measure, firm).reasons[at];
    const when = measure.requirements[at]?.when;
    return when && reason ? sayReason(when, reason, whoseWords(isMine)) : 'no such requirement';
  };

  it.each([
    ['the place', 'hz-rd-center', 'region', '您的企业：浙江省杭州市西湖区'],
    ['the size', 'hz-rd-center', 'size', '您的企业：属于小型企业'],
    ['a ratio out of several figures', 'hz-rd-center', 'rd', '您的企业：1200 万元'],
    ['nothing where only a person can tell', 'hz-rd-center', 'confirm', null],
    ['no bare count out of several figures', 'cn-ip-pledge', 'ip', null],
  ])('%s', (_, id, requirement, words) => {
    expect(said(id, requirement, HANGZHOU)).toBe(words);
  });

  it('speaks to a commissioner of the firm and not of him', () => {
    expect(said('hz-rd-center', 'rd', HANGZHOU, false)).toBe('这家企业：1200 万元');
  });

  it('tells a figure that is too large as too much', () => {
    const years = { ...QUALIFYING.years, '2025': { ...QUALIFYING.years?.['2025'], employees: 320 } };
    expect(said('cn-tax-small-lowprofit', 'employees', { ...HANGZHOU, years })).toBe('您的企业：320，超出 20');
  });
});

describe('dates', () => {
  const WINDOW = { opensOn: '2026-12-01', closesOn: '2026-12-31' };
  const dated = (part: object): PublicMeasure => {
    const measure = measureOf('cn-loan-interest-equipment-2026');
    return { ...measure, ...part, apply: { ...measure.apply, ...WINDOW } };
  };
  const until = (measure: PublicMeasure, day: string) => sayUntil(measure, stateOn(measure, day));

  it('are said in full, as far as they are known', () => {
    expect(['2026-12-31', '2026-03', '2026'].map(sayDate)).toEqual(['2026年12月31日', '2026年3月', '2026年']);
  });

  it.each([
    ['2026-11-30', '2026年12月1日开始'],
    ['2026-12-01', '2026年12月31日截止，当天也可以办'],
    ['2026-12-31', '2026年12月31日截止，当天也可以办'],
    ['2027-01-01', null],
  ])('of a round on %s', (day, words) => {
    expect(until(dated({ inForceTo: null }), day)).toBe(words);
  });

  const share = (measure: PublicMeasure, day: string) => sayShare(measure, stateOn(measure, day));

  it.each([
    ['2026-11-30', '2026年12月1日开始'],
    ['2026-12-28', '2026年12月31日截止'],
    ['2026-12-31', '2026年12月31日截止'],
  ])('of a card in a chat are still true later: on %s', (day, words) => {
    expect(share(dated({ inForceTo: null, standing: 'in-force' }), day)).toBe(words);
    expect(share(dated({ inForceTo: null, standing: 'unverified' }), day)).toBe(`${words} · 待核实`);
  });

  it('of a card in a chat that has none are the state', () => {
    expect(share(measureOf('cn-gradient-2022-interim'), AS_OF)).toBe('已被替代');
  });

  it('of a document that runs on while no round is known', () => {
    const measure = measureOf('hz-rd-center');
    expect(until(measure, AS_OF)).toBe('政策有效到2027年12月31日');
    expect(until({ ...measure, standing: 'unverified' }, AS_OF)).toBe('政策有效到2027年12月31日，还有 403 天');
    expect(dateToKeep(measure, stateOn(measure, AS_OF))).toEqual({ name: 'inForceTo', on: '2027-12-31' });
  });
});

describe('what stands in the record', () => {
  it('names what comes instead once each, the replacement first', () => {
    expect(insteadOf({ replacedBy: 'b-b', successors: ['a-a', 'b-b'] })).toEqual(['b-b', 'a-a']);
  });

  it('names no measure by its id in what a reader sees', () => {
    const ids = new Set(CATALOGUE.map(({ id }) => id));
    const named = CATALOGUE.flatMap(({ standingNote, inForceText, apply }) =>
      [standingNote, inForceText, apply.windowText].flatMap(
        (text) => text?.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)+/g) ?? [],
      ),
    );
    expect(named.filter((each) => ids.has(each))).toEqual([]);
  });
});

describe('a report', () => {
  it('goes in one line: the cloud takes no control characters', () => {
    expect(inOneLine(' 金额不对\n\r\n应为 50 万元\t（见通知）\u0000 ')).toBe('金额不对 应为 50 万元 （见通知）');
  });
});
