import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import { rungs, SIZES_2011_300 } from '@shared/editions';
import { regionStem, sizeClass, type Firm } from '@shared/firms';
import type { Matchable } from '@shared/measures';
import { ask, type Asked, type Condition, type Quantity, type Rung } from '@shared/rules';
import { inputKind } from '@shared/rules/inputs';

/**
 * The peer: a catalogue's conditions in json-rules-engine, one rule a measure, in its fastest form: all facts are plain
 * values, prepared outside the clock. It knows yes and no alone, so a rule says that a measure `fits` or `fits-if`: no
 * condition is unmet. Complete firms only.
 */
export function buildMeasureRules(measures: readonly Matchable[]): Engine {
  const engine = new Engine();
  for (const { id, requirements } of measures) {
    const conditions = { all: requirements.map(({ when }) => possible(when)) };
    engine.addRule({ name: id, conditions, event: { type: id } });
  }
  return engine;
}

/** Ids of the measures whose rule holds. */
export async function runMeasureRules(engine: Engine, facts: MeasureFacts): Promise<string[]> {
  const { events } = await engine.run(facts);
  return events.map(({ type }) => type);
}

export type MeasureFacts = Record<string, number | boolean | string | readonly string[]>;

const RUNGS: readonly Rung[] = ['innovative', 'specialized', 'little-giant', 'champion', 'tech-sme', 'high-tech'];
const HOLDS: NestedCondition = { fact: 'always', operator: 'equal', value: true };
const FAILS: NestedCondition = { fact: 'always', operator: 'equal', value: false };
const OPERATORS = {
  '>=': 'greaterThanInclusive',
  '>': 'greaterThan',
  '<=': 'lessThanInclusive',
  '<': 'lessThan',
} as const;

/** The condition is not unmet: met, or for a person to say. */
const possible = (condition: Condition): NestedCondition => translated(condition, true);
/** The condition is met. */
const certain = (condition: Condition): NestedCondition => translated(condition, false);

function translated(condition: Condition, orReview: boolean): NestedCondition {
  const each = (inner: Condition) => translated(inner, orReview);
  if ('all' in condition) return { all: condition.all.map(each) };
  if ('any' in condition) return { any: condition.any.map(each) };
  if ('not' in condition) return { not: orReview ? certain(condition.not) : possible(condition.not) };
  if ('review' in condition) return orReview ? HOLDS : FAILS;
  if ('reviewIfUnmet' in condition) return orReview ? HOLDS : each(condition.reviewIfUnmet);
  if ('is' in condition) return { fact: condition.is, operator: 'equal', value: condition.want };
  if ('sizeIn' in condition) return { fact: 'size', operator: 'in', value: condition.sizeIn };
  if ('qualifies' in condition) {
    return { fact: `${orReview ? 'may' : 'does'}:${condition.qualifies}`, operator: 'equal', value: true };
  }
  if ('q' in condition) {
    const { q, op, than } = condition;
    return { fact: quantityName(q), operator: OPERATORS[op], value: than.n / than.d };
  }
  if ('regionIn' in condition) {
    return one(
      condition.regionIn
        .map(regionStem)
        .map((stem) => ({ fact: `region:${stem.length}`, operator: 'equal', value: stem })),
    );
  }
  if ('industryIn' in condition) {
    return one(
      condition.industryIn.map((code) => ({ fact: `industry:${code.length}`, operator: 'equal', value: code })),
    );
  }
  if ('title' in condition) {
    const { title: titles, grantedWithin } = condition;
    const fact = orReview || grantedWithin === undefined ? 'titles' : `titles@${grantedWithin}`;
    return one(titles.map((title) => ({ fact, operator: 'contains', value: title })));
  }
  throw new Error(`no rule for ${JSON.stringify(condition)}`);
}

const one = (conditions: NestedCondition[]): NestedCondition => {
  const [only, ...others] = conditions;
  return only !== undefined && others.length === 0 ? only : ({ any: conditions } as TopLevelCondition);
};

const quantityName = (quantity: Quantity): string => JSON.stringify(quantity);

/** The facts that the rules of these measures speak of, of a complete firm. */
export function measureFacts(firm: Firm, asOf: string, measures: readonly Matchable[]): MeasureFacts {
  const asked = ask(firm, asOf, 'new');
  const { region, industry } = firm;
  const facts: MeasureFacts = {
    always: true,
    size: sizeClass(SIZES_2011_300, firm, String(asked.year - 1)).possible[0] ?? '',
  };
  for (const length of [2, 4, 6]) facts[`region:${length}`] = region.slice(0, length);
  for (const length of [1, 3, 4, 5]) facts[`industry:${length}`] = (industry ?? '').slice(0, length);
  for (const rung of RUNGS) {
    const outcome = rungs.outcome(rung, asked);
    facts[`may:${rung}`] = outcome !== 'unmet';
    facts[`does:${rung}`] = outcome === 'met';
  }
  const valid = (firm.titles ?? []).filter(
    ({ grantedOn, expiresOn }) => (grantedOn ?? '') <= asOf && (expiresOn ?? '') >= asOf,
  );
  facts['titles'] = valid.map(({ code }) => code);
  for (let years = 0; years <= 10; years += 1) {
    const since = `${asked.year - years}-01-01`;
    facts[`titles@${years}`] = valid.filter(({ grantedOn }) => (grantedOn ?? '') >= since).map(({ code }) => code);
  }
  for (const { requirements } of measures) for (const { when } of requirements) addFigures(when, asked, facts);
  return facts;
}

function addFigures(condition: Condition, asked: Asked, facts: MeasureFacts): void {
  if ('all' in condition) for (const each of condition.all) addFigures(each, asked, facts);
  else if ('any' in condition) for (const each of condition.any) addFigures(each, asked, facts);
  else if ('not' in condition) addFigures(condition.not, asked, facts);
  else if ('reviewIfUnmet' in condition) addFigures(condition.reviewIfUnmet, asked, facts);
  else if ('is' in condition) facts[condition.is] = inputKind(condition.is).read(asked) === 1;
  else if ('q' in condition) facts[quantityName(condition.q)] = quantityOf(condition.q, asked);
}

/** Amounts as whole 分 until the one division, so that a share on the line is the double nearest to the line. */
function quantityOf(quantity: Quantity, asked: Asked): number {
  if ('input' in quantity) return inputKind(quantity.input).read(asked) / inputKind(quantity.input).scale;
  if (!('ratio' in quantity || 'growth' in quantity)) throw new Error(`no fact for ${quantityName(quantity)}`);
  const [a, b] = ('ratio' in quantity ? quantity.ratio : quantity.growth).map((input) => inputKind(input).read(asked));
  const [top = NaN, bottom = NaN] = [a, b];
  return ('ratio' in quantity ? top : top - bottom) / bottom;
}
