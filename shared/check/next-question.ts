import type { Firm } from '../firms';
import { rulesFor } from '../editions';
import { ask, type Asked, type CompiledRung, type Rung } from '../rules';
import { editionFor } from './assess';
import { askingOf, questionFor } from './questions';
import { pathsOf, statusOf } from './result';
import type { AssessOptions, NextQuestion } from './types';

export interface NextQuestionOptions extends AssessOptions {
  readonly rung: Rung;
  /** Paths that the owner answered with 不知道: not asked again. */
  readonly skipped?: readonly string[];
}

/**
 * The next question for one rung, or none when its outcome is fixed. Only what can still change the outcome is asked:
 * first what could settle the rung alone (a direct condition, a veto), then what moves the score most; of two alike the
 * one that an owner knows by heart.
 */
export function nextQuestion(firm: Firm, options: NextQuestionOptions): NextQuestion {
  const purpose = options.purpose ?? 'new';
  const edition = editionFor(firm, options.rung, purpose, options);
  const inForce = edition && rulesFor(edition, options.rung, purpose, options.asOf, firm.region);
  if (!inForce) return { question: null, open: [], status: 'not-applicable' };
  const { compiled } = inForce;
  const asked = ask(firm, options.asOf, purpose);
  const values = compiled.read(asked);
  const status = statusOf(compiled, compiled.explain(values));
  const slots = [...compiled.open(values)];
  const skipped = new Set(options.skipped);
  const open = pathsOf(compiled, new Set(slots), asked).filter((path) => !skipped.has(path));
  const [best] = ranked(compiled, values, slots, asked).filter((path) => open.includes(path));
  const question = best === undefined ? null : questionFor(best, criteriaAsking(compiled, values, best, asked));
  return { question, open, status };
}

function criteriaAsking(compiled: CompiledRung, values: readonly number[], path: string, asked: Asked): string[] {
  return compiled.rules.criteria
    .map(({ id }) => id)
    .filter((id) => pathsOf(compiled, compiled.openOf(id, values), asked).includes(path));
}

/** Answers that a question might get, as far apart as they come: enough to see whether one of them decides. */
const EXTREMES = [0, 1, 4, 1e9, 1e15, -1e15];

function ranked(compiled: CompiledRung, values: readonly number[], slots: readonly number[], asked: Asked): string[] {
  const weights = new Map<string, number>();
  const { min, max } = compiled.total(values);
  const now: Standing = { values, open: slots.length, range: max - min };
  for (const slot of slots) {
    const weight = decisiveness(compiled, now, slot);
    for (const path of compiled.slots[slot]?.missing(asked) ?? []) {
      weights.set(path, Math.max(weights.get(path) ?? 0, weight));
    }
  }
  const order = (path: string) => askingOf(path).order;
  const rank = (path: string) => (weights.get(path) ?? 0) / askingOf(path).ease;
  return [...weights.keys()].sort((a, b) => rank(b) - rank(a) || order(a) - order(b));
}

/** What an answer that settles the outcome alone is worth beside one that only moves the score by a point. */
const SETTLES = 1000;
const OPENS_ROUTE = 2000;

/** How much is open before the question is answered. */
interface Standing {
  readonly values: readonly number[];
  readonly open: number;
  readonly range: number;
}

function decisiveness(compiled: CompiledRung, { values, open, range }: Standing, slot: number): number {
  let weight = 0;
  const guess = [...values];
  for (const answer of EXTREMES) {
    guess[slot] = answer;
    if (compiled.outcome(guess) !== 'unknown') weight = Math.max(weight, SETTLES);
    else if (open - compiled.open(guess).size > open / 2) return OPENS_ROUTE;
    else {
      const after = compiled.total(guess);
      weight = Math.max(weight, range - (after.max - after.min));
    }
  }
  return weight;
}
