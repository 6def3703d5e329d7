import { loaded, MET, UNKNOWN, UNMET } from './codes';
import { signOfCross, signOfDifference, signOfMeanGrowth } from './exact';
import { inputKind } from './inputs';
import type { Comparison, Input, Quantity, Threshold, Unit } from './types';

/** Values of one firm in the order of a rule set's slots; NaN is unknown. */
export type Values = readonly number[];

export interface Measure {
  /** `ratio:rdExpense@1/revenue@1`: names the quantity for the reader's text. */
  readonly what: string;
  readonly unit: Unit;
  readonly slots: readonly number[];
  /** Set where the quantity is a plain fraction of two slots: most are, and they are compared without a call. */
  readonly fraction?: Fraction;
  /** Loads the quantity in its unit, as near as a double comes; NaN where it is unknown or has no value. */
  readonly load: (values: Values) => void;
  /** The exact sign of the quantity minus n/d. Only asked for where a number was loaded. */
  readonly sign: (values: Values, n: number, d: number) => number;
  /** The same for the known part of a quantity that the unknown part can only raise; −∞ where nothing is known. */
  readonly floor?: (values: Values, n: number, d: number) => number;
}

/** v[top] ÷ v[bottom] − shift, or v[top] ÷ scale where there is no bottom. */
export interface Fraction {
  readonly top: number;
  readonly bottom: number | null;
  readonly scale: number;
  readonly shift: 0 | 1;
}

export type SlotOf = (input: Input) => number;

/** A double may be off in its last digits; nearer to the line than this, the exact sign decides. */
const SLACK = 1e-9;

/** A line as a comparison looks at it. */
export interface Line {
  readonly at: number;
  readonly n: number;
  readonly d: number;
  /** Outcome codes above, on and below the line. */
  readonly above: number;
  readonly on: number;
  readonly below: number;
  readonly op: Comparison;
}

export function lineOf(op: Comparison, { n, d }: Threshold): Line {
  const isUpward = op === '>=' || op === '>';
  const on = op === '>=' || op === '<=' ? MET : UNMET;
  return { at: n / d, n, d, above: isUpward ? MET : UNMET, on, below: isUpward ? UNMET : MET, op };
}

/** The outcome code of a known value against a line. */
export function compareWith(line: Line, value: number, sign: Measure['sign'], values: Values): number {
  const difference = value - line.at;
  const slack = SLACK * (1 + Math.abs(value) + Math.abs(line.at));
  if (difference > slack) return line.above;
  if (difference < -slack) return line.below;
  const exact = sign(values, line.n, line.d);
  return exact > 0 ? line.above : exact < 0 ? line.below : line.on;
}

/** Compares the loaded value of the measure with a line; gives an outcome code. */
export function compareLoaded({ sign, floor }: Measure, line: Line, values: Values): number {
  const value = loaded[0] as number;
  if (value === value) return compareWith(line, value, sign, values);
  return floor ? byFloor(line.op, floor(values, line.n, line.d)) : UNKNOWN;
}

/** With parts unknown the value can only be higher: it may already reach a floor, or break a ceiling. */
function byFloor(op: Comparison, sign: number): number {
  if (op === '>=') return sign >= 0 ? MET : UNKNOWN;
  if (op === '>') return sign > 0 ? MET : UNKNOWN;
  if (op === '<=') return sign > 0 ? UNMET : UNKNOWN;
  return sign >= 0 ? UNMET : UNKNOWN;
}

/** Turn a quantity into closures over the slots. */
export function compileMeasure(quantity: Quantity, slotOf: SlotOf): Measure {
  if ('input' in quantity) return single(quantity.input, slotOf);
  if ('ratio' in quantity) return ratio(quantity.ratio, slotOf);
  if ('sumRatio' in quantity) return sumRatio(quantity.sumRatio, slotOf);
  if ('growth' in quantity) return growth(quantity.growth, slotOf);
  if ('compoundGrowth' in quantity) return compoundGrowth(quantity.compoundGrowth, quantity.years, slotOf);
  if ('averageGrowth' in quantity) return averageGrowth(quantity.averageGrowth, slotOf);
  if ('sum' in quantity) return total('sum', quantity.sum, 1, slotOf);
  if ('mean' in quantity) return total('mean', quantity.mean, quantity.mean.length, slotOf);
  return largest(quantity.largest, slotOf);
}

function single(input: Input, slotOf: SlotOf): Measure {
  const { unit, scale } = inputKind(input);
  return fraction(input, unit, { top: slotOf(input), bottom: null, scale, shift: 0 });
}

const ratio = ([a, b]: readonly [Input, Input], slotOf: SlotOf): Measure =>
  fraction(`ratio:${a}/${b}`, 'ratio', { top: slotOf(a), bottom: slotOf(b), scale: 1, shift: 0 });

const growth = ([a, b]: readonly [Input, Input], slotOf: SlotOf): Measure =>
  fraction(`growth:${a}/${b}`, 'ratio', { top: slotOf(a), bottom: slotOf(b), scale: 1, shift: 1 });

function fraction(what: string, unit: Unit, terms: Fraction): Measure {
  const { top, bottom, scale, shift } = terms;
  return {
    what,
    unit,
    slots: bottom === null ? [top] : [top, bottom],
    fraction: terms,
    load: (v) => {
      loaded[0] = valueOfFraction(terms, v);
    },
    sign: (v, n, d) => signOfCross(at(v, top), d, bottom === null ? scale : at(v, bottom), n + shift * d),
  };
}

/** As near as a double comes; NaN where it is unknown, or over zero. */
export function valueOfFraction({ top, bottom, scale, shift }: Fraction, v: Values): number {
  const whole = bottom === null ? scale : at(v, bottom);
  return whole > 0 ? at(v, top) / whole - shift : NaN;
}

function sumRatio([a, b]: readonly [readonly Input[], readonly Input[]], slotOf: SlotOf): Measure {
  const top = a.map(slotOf);
  const bottom = b.map(slotOf);
  const sum = (slots: readonly number[], v: Values) => slots.reduce((all, slot) => all + at(v, slot), 0);
  return {
    what: `ratio:${a.join('+')}/${b.join('+')}`,
    unit: 'ratio',
    slots: [...top, ...bottom],
    load: (v) => {
      loaded[0] = divide(sum(top, v), sum(bottom, v));
    },
    sign: (v, n, d) => signOfCross(sum(top, v), d, sum(bottom, v), n),
  };
}

/** a/b against (1 + t)^years: no root is taken. */
function compoundGrowth([a, b]: readonly [Input, Input], years: number, slotOf: SlotOf): Measure {
  const newer = slotOf(a);
  const older = slotOf(b);
  const power = (base: number) => Array.from({ length: years }, () => base);
  return {
    what: `compoundGrowth:${a}/${b}`,
    unit: 'ratio',
    slots: [newer, older],
    load: (v) => {
      loaded[0] = Math.pow(divide(at(v, newer), at(v, older)), 1 / years) - 1;
    },
    sign: (v, n, d) => signOfDifference([at(v, newer), ...power(d)], [at(v, older), ...power(d + n)]),
  };
}

function averageGrowth([a, b, c]: readonly [Input, Input, Input], slotOf: SlotOf): Measure {
  const y1 = slotOf(a);
  const y2 = slotOf(b);
  const y3 = slotOf(c);
  return {
    what: `averageGrowth:${a}/${b}/${c}`,
    unit: 'ratio',
    slots: [y1, y2, y3],
    load: (v) => {
      loaded[0] = (divide(at(v, y1), at(v, y2)) + divide(at(v, y2), at(v, y3))) / 2 - 1;
    },
    sign: (v, n, d) => signOfMeanGrowth(at(v, y1), at(v, y2), at(v, y3), n, d),
  };
}

/** Amounts are never negative here, so the known part is a lower bound when the rest is unknown. */
function total(kind: string, inputs: readonly Input[], parts: number, slotOf: SlotOf): Measure {
  const slots = inputs.map(slotOf);
  const { unit, scale } = inputKind(inputs[0] ?? 'nicheYears');
  const sum = (v: Values): number => {
    let all = 0;
    for (let each = 0; each < slots.length; each += 1) all += at(v, slots[each] as number);
    return all;
  };
  const known = (v: Values): number => {
    let all = 0;
    for (const slot of slots) if (!Number.isNaN(at(v, slot))) all += at(v, slot);
    return all;
  };
  return {
    what: `${kind}:${inputs.join('+')}`,
    unit,
    slots,
    load: (v) => {
      loaded[0] = sum(v) / parts / scale;
    },
    sign: (v, n, d) => signOfCross(sum(v), d, scale * parts, n),
    floor: (v, n, d) => signOfCross(known(v), d, scale * parts, n),
  };
}

function largest(inputs: readonly Input[], slotOf: SlotOf): Measure {
  const slots = inputs.map(slotOf);
  const { unit, scale } = inputKind(inputs[0] ?? 'nicheYears');
  const most = (v: Values): number => {
    let highest = -Infinity;
    for (const slot of slots) if (at(v, slot) > highest) highest = at(v, slot);
    return highest;
  };
  const isComplete = (v: Values) => slots.every((slot) => !Number.isNaN(at(v, slot)));
  return {
    what: `largest:${inputs.join('|')}`,
    unit,
    slots,
    load: (v) => {
      loaded[0] = isComplete(v) ? most(v) / scale : NaN;
    },
    sign: (v, n, d) => signOfCross(most(v), d, scale, n),
    floor: (v, n, d) => (most(v) === -Infinity ? -Infinity : signOfCross(most(v), d, scale, n)),
  };
}

const at = (values: Values, slot: number): number => values[slot] as number;
const divide = (a: number, b: number): number => (b > 0 ? a / b : NaN);
