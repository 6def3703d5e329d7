import { yearsBefore } from './calendar';
import type { Asked } from './inputs';
import type { ListTest, Outcome } from './types';

/** Conditions on lists of the profile: titles, awards, contests, standards. A list is complete when present. */

/** Any entry that surely counts decides; else what is unknown, else what a person must judge, else none does. */
const RANK: Readonly<Record<Outcome, number>> = { met: 3, unknown: 2, review: 1, unmet: 0, na: 0 };
const better = (a: Outcome, b: Outcome): Outcome => (RANK[b] > RANK[a] ? b : a);
/** Within one entry everything must hold: what fails decides, then what is unknown, then what a person must judge. */
const STRICT: Readonly<Record<Outcome, number>> = { unmet: 3, unknown: 2, review: 1, met: 0, na: 0 };
const worse = (a: Outcome, b: Outcome): Outcome => (STRICT[b] > STRICT[a] ? b : a);

/** The best outcome of several ways to hold, each looked at alone. */
export const bestOf = (outcomes: readonly Outcome[]): Outcome => outcomes.reduce(better, 'unmet');

/**
 * Any of these titles is valid on the day of asking, its first and last day included. With `grantedWithin` an older
 * grant, or one without a date, goes to a person: what is given at recognition may have been given already.
 */
export function titleOutcome(
  codes: readonly string[],
  { firm: { titles }, asOf, year }: Asked,
  grantedWithin?: number,
): Outcome {
  if (titles == null) return 'unknown';
  let outcome: Outcome = 'unmet';
  for (const { code, grantedOn, expiresOn } of titles) {
    if (!codes.includes(code)) continue;
    const isOut = (grantedOn != null && grantedOn > asOf) || (expiresOn != null && expiresOn < asOf);
    if (isOut) continue;
    const isValid = expiresOn == null ? 'unknown' : 'met';
    const isRecent = grantedWithin === undefined || (grantedOn != null && grantedOn >= `${year - grantedWithin}-01-01`);
    outcome = better(outcome, isRecent ? isValid : worse(isValid, 'review'));
  }
  return outcome;
}

/** The list holds an entry of this kind, rank and age. */
export function listOutcome(test: ListTest, asked: Asked): Outcome {
  const { firm } = asked;
  let outcome: Outcome = 'unmet';
  if (test.list === 'awards') {
    if (firm.awards == null) return 'unknown';
    for (const { level, firmRank, on } of firm.awards)
      outcome = better(outcome, fits(test, asked, level, firmRank, on));
    return outcome;
  }
  if (test.list === 'contest') {
    if (firm.contest == null) return 'unknown';
    for (const { list, on } of firm.contest) outcome = better(outcome, fits(test, asked, list, null, on));
    return outcome;
  }
  if (firm.standardsLed == null) return 'unknown';
  for (const { rank, on } of firm.standardsLed) outcome = better(outcome, fits(test, asked, null, rank, on));
  return outcome;
}

type Optional<T> = T | null | undefined;

function fits(
  test: ListTest,
  asked: Asked,
  kind: string | null,
  rank: Optional<number>,
  on: Optional<string>,
): Outcome {
  if (test.kinds && (kind === null || !test.kinds.includes(kind))) return 'unmet';
  let outcome: Outcome = 'met';
  if (test.rankAtMost !== undefined) outcome = rank == null ? 'unknown' : rank <= test.rankAtMost ? 'met' : 'unmet';
  if (test.withinYears !== undefined)
    outcome = worse(outcome, on == null ? 'unknown' : recent(on, test.withinYears, asked));
  if (test.notBefore !== undefined)
    outcome = worse(outcome, on == null ? 'unknown' : on >= test.notBefore ? 'met' : 'unmet');
  return outcome;
}

/**
 * 近三年 may mean three years back from the day of asking or three full accounting years; the documents do not say. A
 * date between the two readings goes to a person.
 */
function recent(on: string, years: number, { asOf, year }: Asked): Outcome {
  if (on > asOf) return 'unmet';
  if (on >= yearsBefore(asOf, years)) return 'met';
  return on >= `${year - years}-01-01` ? 'review' : 'unmet';
}
