import { MET, REVIEW, UNKNOWN, UNMET, type Told } from '../../rules/codes';
import { stateOn, type StateOn } from '../state';
import { FITS, type Fit } from '../terms';
import type { CompiledCatalogue } from './compile';
import type { Confirmed } from './types';
import { deadlinePoints, WEIGHTS, type ScorePart } from './weights';

const SURE = WEIGHTS.sure;

/** Places in `FITS`. */
const FITTING = 0;
const FITS_IF = 1;
const NOT_NOW = 2;
export const NOT_FOR_YOU = 3;

export const fitName = (fit: number): Fit => FITS[fit] ?? 'not-for-you';

/** Where every measure is on one day, with the points that follow. */
export interface Day {
  readonly states: readonly StateOn[];
  readonly points: Int32Array;
}

// A catalogue is asked about one day by many firms.
const days = new WeakMap<CompiledCatalogue, { readonly asOf: string; readonly day: Day }>();

/** The states of a catalogue on a day, kept until another day is asked for. */
export function dayOf(catalogue: CompiledCatalogue, asOf: string): Day {
  const kept = days.get(catalogue);
  if (kept?.asOf === asOf) return kept.day;
  const states = catalogue.measures.map((measure) => stateOn(measure, asOf));
  const points = Int32Array.from(states, (state) => WEIGHTS.state[state.state] + deadlinePoints(state.days));
  const day = { states, points };
  days.set(catalogue, { asOf, day });
  return day;
}

/** The outcome code of requirement `at` of a measure, after what the owner has confirmed. */
export function codeOf(
  { measures, starts, columns }: CompiledCatalogue,
  measure: number,
  at: number,
  told: Told,
  confirmed: Confirmed | null,
): number {
  const code = told[columns[at] as number] as number;
  if (code !== REVIEW || confirmed === null) return code;
  const record = measures[measure];
  const requirement = record?.requirements[at - (starts[measure] as number)];
  const answer = confirmed[`${record?.id}.${requirement?.id}`];
  return answer === undefined ? REVIEW : answer ? MET : UNMET;
}

/** What a measure comes to for one firm; filled anew for each, because there are thousands. */
export interface Standing {
  fit: number;
  score: number;
  amount: number;
  readonly parts: Partial<Record<ScorePart, number>> | null;
}

/** Judge one measure. With `parts` the score is also told by its parts. */
export function judgeMeasure(
  catalogue: CompiledCatalogue,
  measure: number,
  told: Told,
  day: Day,
  confirmed: Confirmed | null,
  into: Standing,
): void {
  const { starts, never, narrow, formal, telling, preferred, amounts, fixed, measures } = catalogue;
  let fit = FITTING;
  let open = 0;
  let formalities = 0;
  let isNarrow = false;
  let reached = 0;
  for (let at = starts[measure] as number; at < (starts[measure + 1] as number); at += 1) {
    const code = codeOf(catalogue, measure, at, told, confirmed);
    if (code === UNMET) {
      if (never[at] === 1) fit = NOT_FOR_YOU;
      else if (fit < NOT_NOW) fit = NOT_NOW;
    } else if (code === UNKNOWN || code === REVIEW) {
      if (formal[at] === 1) formalities += 1;
      else open += 1;
      if (fit === FITTING) fit = FITS_IF;
      if (narrow[at] === 1) isNarrow = true;
    } else reached += telling[at] as number;
  }
  let best = -1;
  let amountPoints = 0;
  const list = amounts[measure] as (typeof amounts)[number];
  for (let each = 0; each < list.length; each += 1) {
    const { yuan, column, points } = list[each] as (typeof list)[number];
    if (yuan > best && (column < 0 || told[column] === MET)) {
      best = yuan;
      amountPoints = points;
    }
  }
  const kind = WEIGHTS.kind[(measures[measure] as (typeof measures)[number]).benefit.kind];
  const isAmount = best >= 0 && fit <= FITS_IF && amountPoints > kind;
  const sure = open > 0 ? SURE.open : formalities > 0 ? SURE.formal : SURE.settled;
  const full = isAmount ? amountPoints : kind;
  const worth = full > 0 ? Math.round((full * sure) / SURE.settled) : full;
  const column = preferred[measure] as number;
  const isPreferred = column >= 0 && told[column] === MET;
  const openPoints = Math.max(WEIGHTS.open.each * open + WEIGHTS.open.formal * formalities, -WEIGHTS.open.most);
  const tellingPoints = WEIGHTS.telling.each * Math.min(reached, WEIGHTS.telling.most);
  const narrowPoints = isNarrow ? WEIGHTS.narrow : 0;
  const fitPoints = WEIGHTS.fit[fitName(fit)];
  into.fit = fit;
  into.amount = fit > FITS_IF ? -1 : best;
  into.score =
    fitPoints +
    openPoints +
    tellingPoints +
    narrowPoints +
    (day.points[measure] as number) +
    worth +
    (isPreferred ? WEIGHTS.preferred : 0) +
    (fixed[measure] as number);
  if (into.parts === null) return;
  into.parts.fit = fitPoints;
  into.parts.open = openPoints;
  into.parts.telling = tellingPoints;
  into.parts.narrow = narrowPoints;
  into.parts[isAmount ? 'amount' : 'kind'] = worth;
  into.parts.preferred = isPreferred ? WEIGHTS.preferred : 0;
}
