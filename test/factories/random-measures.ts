import { isIndustry, regionsBelow, SECTIONS } from '@shared/firms';
import type { Measure, Requirement } from '@shared/measures';
import { CATALOGUE } from '@shared/measures/catalogue';
import type { Condition, Input, Threshold } from '@shared/rules';
import { Random } from './random';

/**
 * Many measures as one finds them: the records of the catalogue, varied by place, line, industry, title, amount and last
 * day. Most of what a country has is local, so four of five national ones become a province's, a city's or a county's.
 * The same seed gives the same measures; the schema accepts every one of them.
 */
export function randomMeasures(count: number, seed = 1): Measure[] {
  const r = new Random(seed);
  return Array.from({ length: count }, (_, at) => varied(CATALOGUE[at % CATALOGUE.length] as Measure, at, r));
}

const NATIONAL_SHARE = 0.2;
const FIGURE_SHARE = 0.25;
const DATED_SHARE = 0.3;
const FACTORS = [0.5, 0.6, 0.8, 1, 1.2, 1.5, 2, 3, 5] as const;
const CLOSINGS = [
  '2026-10-31',
  '2026-11-22',
  '2026-11-23',
  '2026-11-30',
  '2026-12-15',
  '2027-01-31',
  '2027-06-30',
] as const;

type Depth = 'provincial' | 'municipal' | 'county';
type Codes = [string, ...string[]];
const codesBelow = (parents: readonly string[]): string[] =>
  parents.flatMap((parent) => regionsBelow(parent).map(({ code }) => code));
const provinces = regionsBelow(null).map(({ code }) => code);
const cities = codesBelow(provinces);
const PLACES: Readonly<Record<Depth, Codes>> = {
  provincial: provinces as Codes,
  municipal: cities as Codes,
  county: codesBelow(cities) as Codes,
};
const DIVISIONS = SECTIONS.flatMap(({ code, divisions }) =>
  Object.keys(divisions).map((each) => `${code}${each}`),
).filter(isIndustry) as Codes;

function varied(base: Measure, at: number, r: Random): Measure {
  const stays = base.level === 'national' && r.chance(NATIONAL_SHARE);
  const level = stays ? 'national' : base.level === 'national' ? depthOf(r) : base.level;
  const region = level === 'national' ? base.region : r.pick(PLACES[level]);
  const isPlaced = base.requirements.some(({ when }) => 'regionIn' in when);
  const requirements = base.requirements.map((each) => ({ ...each, when: variedCondition(each.when, region, r) }));
  const place: Requirement = { id: 'place', when: { regionIn: [region] }, unless: 'never', text: null };
  const factor = r.pick(FACTORS);
  const { most, items } = base.benefit;
  const dated = r.chance(DATED_SHARE)
    ? { mode: 'dated' as const, opensOn: '2026-09-01', closesOn: r.pick(CLOSINGS) }
    : {};
  return {
    ...base,
    id: `varied-${String(at).padStart(6, '0')}`,
    level,
    region,
    replacedBy: null,
    successors: [],
    benefit: {
      ...base.benefit,
      most: most && { ...most, yuan: most.yuan * factor },
      items: items.map((item) => ({ ...item, yuan: item.yuan === null ? null : item.yuan * factor })),
    },
    requirements: [
      ...(level === 'national' || isPlaced ? [] : [place]),
      ...requirements,
      ...(r.chance(FIGURE_SHARE) ? [figure(r)] : []),
    ],
    apply: { ...base.apply, ...dated },
  };
}

function depthOf(r: Random): Depth {
  const at = r.next();
  return at < 0.3 ? 'provincial' : at < 0.7 ? 'municipal' : 'county';
}

function variedCondition(when: Condition, region: string, r: Random): Condition {
  if ('regionIn' in when) return { regionIn: [region] };
  if ('industryIn' in when) return r.chance(0.4) ? when : { industryIn: divisions(r) };
  if ('title' in when) return r.chance(0.5) ? when : { title: when.title, grantedWithin: r.int(0, 3) };
  if ('q' in when)
    return { ...when, than: { ...when.than, n: Math.max(1, Math.round(when.than.n * r.pick(FACTORS))) } };
  if ('not' in when) return { not: variedCondition(when.not, region, r) };
  if ('all' in when) return { all: when.all.map((each) => variedCondition(each, region, r)) };
  if ('any' in when) return { any: when.any.map((each) => variedCondition(each, region, r)) };
  return when;
}

const divisions = (r: Random): string[] =>
  [...new Set(Array.from({ length: r.int(1, 4) }, () => r.pick(DIVISIONS)))].sort();

/** What notices of cities and counties ask: turnover, R&D in 万元 or as a share, growth, staff, patents. */
function figure(r: Random): Requirement {
  const yuan = (wan: number): Threshold => ({ n: wan * 10_000, d: 1, unit: 'yuan' });
  const share = (bp: number): Threshold => ({ n: bp, d: 10_000, unit: 'ratio' });
  const count = (n: number): Threshold => ({ n, d: 1, unit: 'count' });
  const atLeast = (input: Input, than: Threshold): Condition => ({ q: { input }, op: '>=', than });
  const when = r.pick<Condition>([
    atLeast('revenue@1', yuan(r.int(1, 80) * 250)),
    atLeast('rdExpense@1', yuan(r.int(1, 60) * 10)),
    { q: { ratio: ['rdExpense@1', 'revenue@1'] }, op: '>=', than: share(r.int(2, 24) * 50) },
    { q: { growth: ['revenue@1', 'revenue@2'] }, op: '>=', than: share(r.int(0, 60) * 50) },
    atLeast('employees@1', count(r.int(1, 60) * 5)),
    atLeast('ip.class1SelfDeveloped', count(r.int(1, 12))),
  ]);
  return { id: 'figure', when, unless: 'later', text: null };
}
