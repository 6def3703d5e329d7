import { rungs, SIZES_2011_300 } from '@shared/editions';
import type { Firm } from '@shared/firms';
import type { Fit, Requirement } from '@shared/measures';
import { ask, type Condition, type Input, type Outcome, type Quantity } from '@shared/rules';
import { valueAt } from '@test/factories/firm';

/**
 * The fit of a measure a second time: slow, from the firm's JSON, in exact fractions, and without a line of the
 * evaluator. It knows the conditions that a catalogue may hold. Only rungs are asked of the real rules.
 */
export function fitByOracle(
  requirements: readonly Pick<Requirement, 'when' | 'unless'>[],
  firm: Firm,
  asOf: string,
): Fit {
  const outcomes = requirements.map(({ when, unless }) => ({ unless, outcome: outcomeOf(when, firm, asOf) }));
  if (outcomes.some(({ unless, outcome }) => outcome === 'unmet' && unless === 'never')) return 'not-for-you';
  if (outcomes.some(({ outcome }) => outcome === 'unmet')) return 'not-now';
  return outcomes.every(({ outcome }) => outcome === 'met') ? 'fits' : 'fits-if';
}

export function outcomeOf(condition: Condition, firm: Firm, asOf: string): Outcome {
  const each = (inner: Condition): Outcome => outcomeOf(inner, firm, asOf);
  if ('q' in condition) return compared(condition, firm, asOf);
  if ('is' in condition) {
    const answer = valueAt(firm, condition.is);
    return answer == null ? 'unknown' : answer === condition.want ? 'met' : 'unmet';
  }
  if ('title' in condition) return titled(condition.title, condition.grantedWithin, firm, asOf);
  if ('sizeIn' in condition) return sized(condition.sizeIn, firm, asOf);
  if ('regionIn' in condition) return any(condition.regionIn.map((area) => placed(firm.region, area)));
  if ('industryIn' in condition) return any(condition.industryIn.map((area) => within(firm.industry, area)));
  if ('qualifies' in condition) return rungs.outcome(condition.qualifies, ask(firm, asOf, 'new'));
  if ('review' in condition) return 'review';
  if ('not' in condition) {
    const outcome = each(condition.not);
    return outcome === 'met' ? 'unmet' : outcome === 'unmet' ? 'met' : outcome;
  }
  if ('reviewIfUnmet' in condition) {
    const outcome = each(condition.reviewIfUnmet);
    return outcome === 'unmet' ? 'review' : outcome;
  }
  if ('all' in condition) return all(condition.all.map(each));
  if ('any' in condition) return any(condition.any.map(each));
  if ('atLeast' in condition) return atLeast(condition.atLeast, condition.of.map(each));
  throw new Error(`not in a catalogue: ${JSON.stringify(condition)}`);
}

const has = (outcomes: readonly Outcome[], outcome: Outcome) => outcomes.includes(outcome);

function all(outcomes: readonly Outcome[]): Outcome {
  if (has(outcomes, 'unmet')) return 'unmet';
  if (has(outcomes, 'unknown')) return 'unknown';
  return has(outcomes, 'review') ? 'review' : 'met';
}

function any(outcomes: readonly Outcome[]): Outcome {
  if (has(outcomes, 'met')) return 'met';
  if (has(outcomes, 'unknown')) return 'unknown';
  return has(outcomes, 'review') ? 'review' : 'unmet';
}

/** Enough hold already; or too few ever can; or an answer, else a person, decides. */
function atLeast(needed: number, outcomes: readonly Outcome[]): Outcome {
  if (outcomes.filter((outcome) => outcome === 'met').length >= needed) return 'met';
  if (outcomes.filter((outcome) => outcome !== 'unmet').length < needed) return 'unmet';
  return has(outcomes, 'unknown') ? 'unknown' : 'review';
}

/** Province, city and county of a code, as far as it goes. */
const levels = (code: string): string[] =>
  [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6)].filter((_, at, parts) =>
    parts.slice(at).some((part) => part !== '00'),
  );

function placed(region: string, area: string): Outcome {
  const [mine, asked] = [levels(region), levels(area)];
  const shared = Math.min(mine.length, asked.length);
  if (mine.slice(0, shared).join() !== asked.slice(0, shared).join()) return 'unmet';
  return mine.length >= asked.length ? 'met' : 'unknown';
}

function within(industry: string | null | undefined, area: string): Outcome {
  if (industry == null) return 'unknown';
  const shared = Math.min(industry.length, area.length);
  if (industry.slice(0, shared) !== area.slice(0, shared)) return 'unmet';
  return industry.length >= area.length ? 'met' : 'unknown';
}

function titled(codes: readonly string[], grantedWithin: number | undefined, { titles }: Firm, asOf: string): Outcome {
  if (titles == null) return 'unknown';
  const firstDay = `${Number(asOf.slice(0, 4)) - (grantedWithin ?? 0)}-01-01`;
  return any(
    titles
      .filter(({ code }) => codes.includes(code))
      .filter(({ grantedOn }) => grantedOn == null || grantedOn <= asOf)
      .filter(({ expiresOn }) => expiresOn == null || asOf <= expiresOn)
      .map(({ grantedOn, expiresOn }): Outcome => {
        if (expiresOn == null) return 'unknown';
        if (grantedWithin === undefined) return 'met';
        return grantedOn != null && grantedOn >= firstDay ? 'met' : 'review';
      }),
  );
}

const CLASSES = ['large', 'medium', 'small', 'micro'] as const;

/** Every class that an unknown figure could give is tried in turn. */
function sized(wanted: readonly string[], { industry, years }: Firm, asOf: string): Outcome {
  if (industry == null) return CLASSES.every((each) => wanted.includes(each)) ? 'met' : 'unknown';
  const codes = [industry.slice(1, 4), industry.slice(1, 3), industry.slice(0, 1)];
  const rows = codes.map((code) => SIZES_2011_300.rows.find(({ industries }) => industries.includes(code)));
  const row = rows.find((each) => each !== undefined);
  if (!row) return 'review';
  const figures = years?.[String(Number(asOf.slice(0, 4)) - 1)];
  let possible = [0];
  for (const [metric, bounds] of Object.entries(row.bounds)) {
    const value = figures?.[metric as 'employees' | 'revenue' | 'totalAssets'];
    const wan = metric === 'employees' ? 1 : 10_000;
    const classOf = (amount: number) => bounds.filter((bound) => amount < bound * wan).length;
    const here = value == null ? [0, 1, 2, 3] : [classOf(value)];
    possible = possible.flatMap((sofar) => here.map((each) => Math.max(sofar, each)));
  }
  const names = new Set(possible.map((at) => CLASSES[at] as string));
  const fitting = [...names].filter((each) => wanted.includes(each)).length;
  return fitting === 0 ? 'unmet' : fitting === names.size ? 'met' : 'unknown';
}

/** A number of at most four decimals, in ten-thousandths; null is unknown. */
type Exact = bigint | null;
const PARTS = 10_000n;

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  rdInstitution: ['none', 'county', 'municipal', 'provincial', 'national'],
  'product.chainRole': ['none', 'six-bases', 'fills-gap'],
};
const DAY = 86_400_000;

/** The value in its unit: yuan, a share as a fraction of one, people, years, days, a level by its place. */
function exact(input: Input, firm: Firm, asOf: string): Exact {
  const year = Number(asOf.slice(0, 4));
  if (input === 'daysEstablished') {
    return firm.establishedOn == null
      ? null
      : BigInt((Date.parse(asOf) - Date.parse(firm.establishedOn)) / DAY) * PARTS;
  }
  if (input === 'nicheYears') {
    if (firm.nicheSince == null) return null;
    const [y = 0, m = 0] = firm.nicheSince.split('-').map(Number);
    return BigInt(Math.max(0, Math.floor((year * 12 - (y * 12 + m - 1)) / 12))) * PARTS;
  }
  const [name = '', back] = input.split('@');
  const isPlain = name === 'evaluationScore';
  const path =
    back === undefined ? name : isPlain ? `${name}.${year - Number(back)}` : `years.${year - Number(back)}.${name}`;
  const value = valueAt(firm, path);
  if (value == null) return null;
  if (typeof value === 'string') return BigInt(LEVELS[name]?.indexOf(value) ?? -1) * PARTS;
  const number = Number(value);
  return name.endsWith('Bp') ? BigInt(number) : BigInt(Math.round(number * 10_000));
}

function compared({ q, op, than }: Extract<Condition, { q: unknown }>, firm: Firm, asOf: string): Outcome {
  const read = (input: Input) => exact(input, firm, asOf);
  const [n, d] = [BigInt(than.n), BigInt(than.d)];
  /** top ÷ bottom against the line. */
  const against = (top: bigint, bottom: bigint): boolean => {
    const [left, right] = [top * d, n * bottom];
    return op === '>=' ? left >= right : op === '>' ? left > right : op === '<=' ? left <= right : left < right;
  };
  const settled = (top: bigint, bottom: bigint): Outcome => (against(top, bottom) ? 'met' : 'unmet');
  if ('ratio' in q || 'growth' in q) {
    const [a, b] = ('ratio' in q ? q.ratio : q.growth).map(read);
    if (a == null || b == null || b <= 0n) return 'unknown';
    return settled('ratio' in q ? a : a - b, b);
  }
  const { parts, combine, of } = partsOf(q);
  const values = parts.map(read);
  const known = values.filter((value) => value !== null);
  if (known.length === values.length) return settled(combine(known), PARTS * of);
  // Amounts are never negative: what is known may be enough for a floor, or too much for a ceiling.
  if (known.length === 0 && 'largest' in q) return 'unknown';
  if (parts.length === 1 && 'input' in q) return 'unknown';
  const holds = against(combine(known), PARTS * of);
  if (op === '>=' || op === '>') return holds ? 'met' : 'unknown';
  return holds ? 'unknown' : 'unmet';
}

function partsOf(q: Exclude<Quantity, { ratio: unknown } | { growth: unknown }>) {
  const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
  if ('input' in q) return { parts: [q.input], combine: sum, of: 1n };
  if ('sum' in q) return { parts: q.sum, combine: sum, of: 1n };
  if ('mean' in q) return { parts: q.mean, combine: sum, of: BigInt(q.mean.length) };
  if ('largest' in q) {
    const most = (values: readonly bigint[]) => values.reduce((a, b) => (b > a ? b : a));
    return { parts: q.largest, combine: most, of: 1n };
  }
  throw new Error(`not in a catalogue: ${JSON.stringify(q)}`);
}
