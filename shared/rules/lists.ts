import { yearsBefore } from './calendar';
import type { Asked } from './inputs';
import type { ListTest, Outcome } from './types';

/** Conditions on lists of the profile: titles, awards, contests, standards. A list is complete when present. */

interface Entry {
  readonly kind: string | null;
  readonly rank: number | null;
  readonly on: string | null;
}

/** Any entry that surely counts decides; else what is unknown, else what a person must judge, else none does. */
const ORDER: readonly Outcome[] = ['met', 'unknown', 'review', 'unmet'];
const best = (outcomes: readonly Outcome[]): Outcome => ORDER.find((outcome) => outcomes.includes(outcome)) ?? 'unmet';

/** Any of these titles is valid on the day of asking, its first and last day included. */
export function titleOutcome(codes: readonly string[], asked: Asked): Outcome {
  const { titles } = asked.firm;
  if (titles == null) return 'unknown';
  return best(
    titles
      .filter((title) => codes.includes(title.code))
      .map(({ grantedOn, expiresOn }) => {
        if ((grantedOn != null && grantedOn > asked.asOf) || (expiresOn != null && expiresOn < asked.asOf))
          return 'unmet';
        return expiresOn == null ? 'unknown' : 'met';
      }),
  );
}

/** The list holds an entry of this kind, rank and age. */
export function listOutcome(test: ListTest, asked: Asked): Outcome {
  const entries = entriesOf(test.list, asked);
  if (entries === null) return 'unknown';
  return best(
    entries
      .filter(({ kind }) => !test.kinds || (kind !== null && test.kinds.includes(kind)))
      .map((e) => fits(e, test, asked)),
  );
}

function entriesOf(list: ListTest['list'], { firm }: Asked): readonly Entry[] | null {
  if (list === 'awards')
    return firm.awards?.map((a) => ({ kind: a.level, rank: a.firmRank ?? null, on: a.on ?? null })) ?? null;
  if (list === 'contest') return firm.contest?.map((c) => ({ kind: c.list, rank: null, on: c.on ?? null })) ?? null;
  return firm.standardsLed?.map((s) => ({ kind: null, rank: s.rank ?? null, on: s.on ?? null })) ?? null;
}

function fits(entry: Entry, test: ListTest, asked: Asked): Outcome {
  const parts: Outcome[] = [];
  if (test.rankAtMost !== undefined)
    parts.push(entry.rank === null ? 'unknown' : entry.rank <= test.rankAtMost ? 'met' : 'unmet');
  if (test.withinYears !== undefined) parts.push(recent(entry.on, test.withinYears, asked));
  if (test.notBefore !== undefined)
    parts.push(entry.on === null ? 'unknown' : entry.on >= test.notBefore ? 'met' : 'unmet');
  return (['unmet', 'unknown', 'review'] as const).find((outcome) => parts.includes(outcome)) ?? 'met';
}

/**
 * 近三年 may mean three years back from the day of asking or three full accounting years; the documents do not say. A
 * date between the two readings goes to a person.
 */
function recent(on: string | null, years: number, { asOf, year }: Asked): Outcome {
  if (on === null) return 'unknown';
  if (on > asOf) return 'unmet';
  if (on >= yearsBefore(asOf, years)) return 'met';
  return on >= `${year - years}-01-01` ? 'review' : 'unmet';
}
