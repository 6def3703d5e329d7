import { publishedRules } from '@shared/editions';
import type { Firm } from '@shared/firms';
import type { Criterion, Outcome } from '@shared/rules';

/**
 * The peer: 63号附件1 (with 2号文 第十一条) as one straight-line function, as a careful programmer would write it by hand,
 * with the same explanation as the evaluator's: criterion, outcome, points, and each comparison with value, line and gap.
 * It knows one industry table row (工业) and one edition; the law's numbers stand inline, which is what the rule language
 * is there to avoid. The bench compares both results in full before it times them.
 */
interface Part {
  readonly test: {
    readonly what: string;
    readonly op: string | null;
    readonly threshold: number | null;
    readonly unit: string | null;
  };
  readonly outcome: Outcome;
  readonly value: number;
  readonly gap: number;
}
interface Told {
  readonly criterion: Criterion;
  readonly outcome: Outcome;
  readonly min: number;
  readonly max: number;
  readonly of: number;
  readonly parts: Part[];
}

const rules = publishedRules('miit-2022-63', 'innovative', 'new', '2026-11-23');
const criteria = new Map((rules?.criteria ?? []).map((criterion) => [criterion.id, criterion]));
const named = (id: string): Criterion => {
  const found = criteria.get(id);
  if (!found) throw new Error(id);
  return found;
};

const C = {
  registered: named('base.registered'),
  size: named('base.size'),
  lists: named('base.lists'),
  product: named('base.product'),
  incident: named('base.incident'),
  fraud: named('base.fraud'),
  award: named('innovative.direct-award'),
  title: named('innovative.direct-title'),
  institution: named('innovative.direct-institution'),
  equity: named('innovative.direct-equity'),
  ip: named('innovative.ip'),
  rd: named('innovative.rd-share'),
  growth: named('innovative.growth'),
  debt: named('innovative.debt'),
  field: named('innovative.field'),
  main: named('innovative.main-share'),
};

const is = (what: string, threshold: number) => ({ what, op: 'is', threshold, unit: null });
const line = (what: string, op: string, threshold: number, unit: string) => ({ what, op, threshold, unit });
const RD = 'ratio:rdExpense@1/revenue@1';
const GROWTH = 'growth:mainRevenue@1/mainRevenue@2';
const DEBT = 'ratio:totalLiabilities@1/totalAssets@1';
const MAIN = 'ratio:mainRevenue@1/revenue@1';
const T = {
  registered: is('registeredInMainland', 1),
  size: { what: 'size:miit-2011-300', op: null, threshold: null, unit: null },
  abnormal: is('compliance.abnormalList', 0),
  dishonest: is('compliance.dishonestList', 0),
  prohibited: is('product.prohibited', 0),
  incident: is('compliance.majorIncident3y', 0),
  fraud: is('compliance.dataFraud3y', 0),
  award: {
    what: `has:${JSON.stringify({ list: 'awards', kinds: ['national', 'provincial'], withinYears: 3 })}`,
    op: null,
    threshold: null,
    unit: null,
  },
  title: { what: 'title:high-tech|tech-demo|ip-advantage|ip-demo', op: null, threshold: null, unit: null },
  institution: line('rdInstitution', '>=', 3, 'level'),
  equity: line('sum:equityRaised@1+equityRaised@2+equityRaised@3', '>=', 5_000_000, 'yuan'),
  high: line('ip.class1HighValue', '>=', 1, 'count'),
  any: line('sum:ip.class1SelfDeveloped+ip.class1Transferred', '>=', 1, 'count'),
  own: line('ip.class1SelfDeveloped', '>=', 1, 'count'),
  class2: line('ip.class2', '>=', 1, 'count'),
  rd: [0.05, 0.03, 0.02, 0.01].map((at) => line(RD, '>=', at, 'ratio')),
  growth: [0.15, 0.1, 0.05, 0].map((at) => line(GROWTH, '>=', at, 'ratio')),
  debt: [0.55, 0.75].map((at) => line(DEBT, '<=', at, 'ratio')),
  field: is('product.strategicEmerging', 1),
  main: [0.7, 0.6, 0.55, 0.5].map((at) => line(MAIN, '>=', at, 'ratio')),
};

const fen = (yuan: number | null | undefined): number => (yuan == null ? NaN : Math.round(yuan * 100));
const flag = (value: boolean | null | undefined): number => (value == null ? NaN : value ? 1 : 0);
const LEVELS = ['none', 'county', 'municipal', 'provincial', 'national'];
const DIRECT = ['high-tech', 'tech-demo', 'ip-advantage', 'ip-demo'];

function yesNo(criterion: Criterion, test: Part['test'], value: number, want: number): Told {
  const outcome: Outcome = value === want ? 'met' : value === value ? 'unmet' : 'unknown';
  return { criterion, outcome, min: 0, max: 0, of: 0, parts: [{ test, outcome, value, gap: NaN }] };
}

/** Points by lines in basis points, best first: exact while products stay below 2^53, as they do for the bench's firms. */
function banded(
  criterion: Criterion,
  tests: readonly Part['test'][],
  linesBp: readonly number[],
  points: readonly number[],
  of: number,
  top: number,
  whole: number,
  value: number,
  up: boolean,
): Told {
  let min = 0;
  let max = -1;
  let better = tests[0] as Part['test'];
  for (let at = 0; at < linesBp.length; at += 1) {
    const sign = whole > 0 ? top * 10_000 - (linesBp[at] as number) * whole : NaN;
    const holds = up ? sign >= 0 : sign <= 0;
    if (max < 0 && (holds || sign !== sign)) max = points[at] as number;
    if (holds) {
      min = points[at] as number;
      break;
    }
    better = tests[at] as Part['test'];
  }
  if (max < 0) max = 0;
  const outcome: Outcome = min < max ? 'unknown' : min >= of ? 'met' : 'unmet';
  const gap = min === of ? 0 : up ? (better.threshold as number) - value : value - (better.threshold as number);
  return { criterion, outcome, min, max, of, parts: [{ test: better, outcome, value, gap }] };
}

const atLeastOne = (value: number): Outcome => (value >= 1 ? 'met' : value < 1 ? 'unmet' : 'unknown');
const reached = (test: Part['test'], outcome: Outcome, value: number): Part => ({
  test,
  outcome,
  value,
  gap: outcome === 'met' ? 0 : (test.threshold as number) - value,
});

/** Last year is 2025: `asOf` 2026-11-23. */
export function assessByHand(firm: Firm): { outcome: Outcome; criteria: Told[]; score: { min: number; max: number } } {
  const y1 = firm.years?.['2025'];
  const y2 = firm.years?.['2024'];
  const y3 = firm.years?.['2023'];
  const told: Told[] = [];
  told.push(yesNo(C.registered, T.registered, flag(firm.registeredInMainland), 1));

  let size: Outcome;
  if (firm.industry == null) size = 'unknown';
  else {
    const people = y1?.employees ?? NaN;
    const revenue = y1?.revenue ?? NaN;
    if (people < 1000 || revenue < 400_000_000) size = 'met';
    else size = people >= 1000 && revenue >= 400_000_000 ? 'unmet' : 'unknown';
  }
  told.push({
    criterion: C.size,
    outcome: size,
    min: 0,
    max: 0,
    of: 0,
    parts: [{ test: T.size, outcome: size, value: NaN, gap: NaN }],
  });

  const abnormal = yesNo(C.lists, T.abnormal, flag(firm.compliance?.abnormalList), 0);
  const dishonest = yesNo(C.lists, T.dishonest, flag(firm.compliance?.dishonestList), 0);
  let lists: Outcome = 'met';
  if (abnormal.outcome === 'unmet' || dishonest.outcome === 'unmet') lists = 'unmet';
  else if (abnormal.outcome === 'unknown' || dishonest.outcome === 'unknown') lists = 'unknown';
  told.push({
    criterion: C.lists,
    outcome: lists,
    min: 0,
    max: 0,
    of: 0,
    parts: [abnormal.parts[0] as Part, dishonest.parts[0] as Part],
  });
  told.push(yesNo(C.product, T.prohibited, flag(firm.product?.prohibited), 0));
  told.push(yesNo(C.incident, T.incident, flag(firm.compliance?.majorIncident3y), 0));
  told.push(yesNo(C.fraud, T.fraud, flag(firm.compliance?.dataFraud3y), 0));

  let award: Outcome = firm.awards == null ? 'unknown' : 'unmet';
  for (const each of firm.awards ?? []) {
    if (each.level === 'ministerial') continue;
    const one: Outcome =
      each.on == null
        ? 'unknown'
        : each.on > '2026-11-23'
          ? 'unmet'
          : each.on >= '2023-11-23'
            ? 'met'
            : each.on >= '2023-01-01'
              ? 'review'
              : 'unmet';
    if (one === 'met' || (one === 'unknown' && award !== 'met') || (one === 'review' && award === 'unmet')) award = one;
  }
  told.push({
    criterion: C.award,
    outcome: award,
    min: 0,
    max: 0,
    of: 0,
    parts: [{ test: T.award, outcome: award, value: NaN, gap: NaN }],
  });

  let title: Outcome = firm.titles == null ? 'unknown' : 'unmet';
  for (const each of firm.titles ?? []) {
    if (!DIRECT.includes(each.code)) continue;
    if (
      (each.grantedOn != null && each.grantedOn > '2026-11-23') ||
      (each.expiresOn != null && each.expiresOn < '2026-11-23')
    )
      continue;
    if (each.expiresOn != null) title = 'met';
    else if (title !== 'met') title = 'unknown';
  }
  told.push({
    criterion: C.title,
    outcome: title,
    min: 0,
    max: 0,
    of: 0,
    parts: [{ test: T.title, outcome: title, value: NaN, gap: NaN }],
  });

  const level = firm.rdInstitution == null ? NaN : LEVELS.indexOf(firm.rdInstitution);
  const institution: Outcome = level >= 3 ? 'met' : level < 3 ? 'unmet' : 'unknown';
  told.push({
    criterion: C.institution,
    outcome: institution,
    min: 0,
    max: 0,
    of: 0,
    parts: [reached(T.institution, institution, level)],
  });

  const e1 = fen(y1?.equityRaised);
  const e2 = fen(y2?.equityRaised);
  const e3 = fen(y3?.equityRaised);
  const known = (e1 === e1 ? e1 : 0) + (e2 === e2 ? e2 : 0) + (e3 === e3 ? e3 : 0);
  const all = e1 + e2 + e3;
  const equity: Outcome = known >= 500_000_000 ? 'met' : all === all ? 'unmet' : 'unknown';
  told.push({
    criterion: C.equity,
    outcome: equity,
    min: 0,
    max: 0,
    of: 0,
    parts: [reached(T.equity, equity, all / 100)],
  });

  const high = firm.ip?.class1HighValue ?? NaN;
  const own = firm.ip?.class1SelfDeveloped ?? NaN;
  const moved = firm.ip?.class1Transferred ?? NaN;
  const class2 = firm.ip?.class2 ?? NaN;
  const knownClass1 = (own === own ? own : 0) + (moved === moved ? moved : 0);
  const hasHigh = atLeastOne(high);
  const hasAny: Outcome = knownClass1 >= 1 ? 'met' : own + moved === own + moved ? 'unmet' : 'unknown';
  const hasOwn = atLeastOne(own);
  const has2 = atLeastOne(class2);
  const parts: Part[] = [reached(T.high, hasHigh, high), reached(T.any, hasAny, own + moved)];
  const first: Outcome =
    hasHigh === 'unmet' || hasAny === 'unmet'
      ? 'unmet'
      : hasHigh === 'unknown' || hasAny === 'unknown'
        ? 'unknown'
        : 'met';
  let ipMin = 0;
  let ipMax = first === 'unmet' ? -1 : 20;
  if (first === 'met') ipMin = 20;
  else {
    parts.push(reached(T.own, hasOwn, own));
    if (hasOwn !== 'unmet' && ipMax < 0) ipMax = 15;
    if (hasOwn === 'met') ipMin = 15;
    else {
      parts.push(reached(T.any, hasAny, own + moved));
      if (hasAny !== 'unmet' && ipMax < 0) ipMax = 10;
      if (hasAny === 'met') ipMin = 10;
      else {
        parts.push(reached(T.class2, has2, class2));
        if (has2 !== 'unmet' && ipMax < 0) ipMax = 5;
        if (has2 === 'met') ipMin = 5;
      }
    }
  }
  if (ipMax < 0) ipMax = 0;
  told.push({
    criterion: C.ip,
    outcome: ipMin < ipMax ? 'unknown' : ipMin >= 20 ? 'met' : 'unmet',
    min: ipMin,
    max: ipMax,
    of: 20,
    parts,
  });

  const revenue = fen(y1?.revenue);
  const rd = fen(y1?.rdExpense);
  const main1 = fen(y1?.mainRevenue);
  const main2 = fen(y2?.mainRevenue);
  const assets = fen(y1?.totalAssets);
  const debt = fen(y1?.totalLiabilities);
  told.push(
    banded(C.rd, T.rd, [500, 300, 200, 100], [20, 15, 10, 5], 20, rd, revenue, revenue > 0 ? rd / revenue : NaN, true),
  );
  told.push(
    banded(
      C.growth,
      T.growth,
      [1500, 1000, 500, 0],
      [20, 15, 10, 5],
      20,
      main1 - main2,
      main2,
      main2 > 0 ? main1 / main2 - 1 : NaN,
      true,
    ),
  );
  told.push(banded(C.debt, T.debt, [5500, 7500], [10, 5], 10, debt, assets, assets > 0 ? debt / assets : NaN, false));
  const emerging = flag(firm.product?.strategicEmerging);
  const fieldOutcome: Outcome = emerging === 1 ? 'met' : emerging === 0 ? 'unmet' : 'unknown';
  told.push({
    criterion: C.field,
    outcome: fieldOutcome,
    min: emerging === 1 ? 10 : 5,
    max: emerging === 0 ? 5 : 10,
    of: 10,
    parts: [{ test: T.field, outcome: fieldOutcome, value: emerging, gap: NaN }],
  });
  told.push(
    banded(
      C.main,
      T.main,
      [7000, 6000, 5500, 5000],
      [20, 15, 10, 5],
      20,
      main1,
      revenue,
      revenue > 0 ? main1 / revenue : NaN,
      true,
    ),
  );

  const sum = (from: number, to: number, part: 'min' | 'max'): number => {
    let total = 0;
    for (let at = from; at < to; at += 1) total += (told[at] as Told)[part];
    return total;
  };
  const innovationMin = sum(10, 12, 'min');
  const growthMin = sum(12, 14, 'min');
  const specialMin = sum(14, 16, 'min');
  const innovationMax = sum(10, 12, 'max');
  const growthMax = sum(12, 14, 'max');
  const specialMax = sum(14, 16, 'max');
  const min = innovationMin + growthMin + specialMin;
  const max = innovationMax + growthMax + specialMax;
  let score: Outcome = 'unknown';
  if (max < 60 || innovationMax < 20 || growthMax < 15 || specialMax < 15) score = 'unmet';
  else if (min >= 60 && innovationMin >= 20 && growthMin >= 15 && specialMin >= 15) score = 'met';

  const routes = [award, title, institution, equity, score];
  const route: Outcome = routes.includes('met')
    ? 'met'
    : routes.includes('unknown')
      ? 'unknown'
      : routes.includes('review')
        ? 'review'
        : 'unmet';
  let outcome: Outcome = route;
  for (let at = 0; at < 6; at += 1) {
    const base = (told[at] as Told).outcome;
    if (base === 'unmet' || outcome === 'unmet') outcome = 'unmet';
    else if (base === 'unknown' || outcome === 'unknown') outcome = 'unknown';
  }
  return { outcome, criteria: told, score: { min, max } };
}
