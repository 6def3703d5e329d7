import { signOfCross, signOfDifference, signOfMeanGrowth } from './exact';
import { inputKind } from './inputs';
import type { Comparison, Input, Quantity, Threshold, Unit } from './types';

/** Values of one firm in the order of a rule set's slots; NaN is unknown. */
export type Values = readonly number[];

/** 1 holds, 0 does not, NaN unknown. */
export type Test = (values: Values) => number;

export interface Measure {
  /** `ratio:rdExpense@1/revenue@1`: names the quantity for the reader's text. */
  readonly what: string;
  readonly unit: Unit;
  readonly slots: readonly number[];
  /** The quantity in its unit, for reading only; NaN where it has none. */
  readonly value: (values: Values) => number;
  /** The exact comparison against a line. */
  readonly test: (op: Comparison, than: Threshold) => Test;
}

export type SlotOf = (input: Input) => number;

const verdict = (op: Comparison, sign: number): number => {
  if (sign !== sign) return NaN;
  if (op === '>=') return sign >= 0 ? 1 : 0;
  if (op === '>') return sign > 0 ? 1 : 0;
  if (op === '<=') return sign <= 0 ? 1 : 0;
  return sign < 0 ? 1 : 0;
};

type Sign = (values: Values) => number;

/** One closure per comparison: the evaluator's inner loop. */
function decide(op: Comparison, sign: Sign): Test {
  return (v) => verdict(op, sign(v));
}

/** Turn a quantity into closures over the slots. */
export function compileMeasure(quantity: Quantity, slotOf: SlotOf): Measure {
  if ('input' in quantity) return single(quantity.input, slotOf);
  if ('ratio' in quantity) return ratio(quantity.ratio, slotOf);
  if ('sumRatio' in quantity) return sumRatio(quantity.sumRatio, slotOf);
  if ('growth' in quantity) return growth(quantity.growth, 1, 'growth', slotOf);
  if ('compoundGrowth' in quantity) return growth(quantity.compoundGrowth, quantity.years, 'compoundGrowth', slotOf);
  if ('averageGrowth' in quantity) return averageGrowth(quantity.averageGrowth, slotOf);
  if ('sum' in quantity) return total('sum', quantity.sum, 1, slotOf);
  if ('mean' in quantity) return total('mean', quantity.mean, quantity.mean.length, slotOf);
  return largest(quantity.largest, slotOf);
}

function single(input: Input, slotOf: SlotOf): Measure {
  const slot = slotOf(input);
  const { unit, scale } = inputKind(input);
  return {
    what: input,
    unit,
    slots: [slot],
    value: (v) => at(v, slot) / scale,
    test: (op, than) => {
      const { n, d } = than;
      if (d === 1) return plain(op, slot, n * scale);
      return decide(op, (v) => signOfCross(at(v, slot), d, scale, n));
    },
  };
}

/** Most comparisons are one of the next two; a closure of their own for each direction keeps them straight. */
function plain(op: Comparison, slot: number, line: number): Test {
  if (op === '>=') return (v) => truth(at(v, slot) >= line, at(v, slot));
  if (op === '<=') return (v) => truth(at(v, slot) <= line, at(v, slot));
  if (op === '>') return (v) => truth(at(v, slot) > line, at(v, slot));
  return (v) => truth(at(v, slot) < line, at(v, slot));
}

const truth = (holds: boolean, value: number): number => (holds ? 1 : value === value ? 0 : NaN);

function share(op: Comparison, top: number, bottom: number, n: number, d: number): Test {
  const sign: Sign = (v) => (at(v, bottom) > 0 ? signOfCross(at(v, top), d, at(v, bottom), n) : NaN);
  if (op === '>=') {
    return (v) => {
      const difference = sign(v);
      return truth(difference >= 0, difference);
    };
  }
  if (op === '<=') {
    return (v) => {
      const difference = sign(v);
      return truth(difference <= 0, difference);
    };
  }
  return decide(op, sign);
}

function ratio([a, b]: readonly [Input, Input], slotOf: SlotOf): Measure {
  const [top, bottom] = [slotOf(a), slotOf(b)];
  return {
    what: `ratio:${a}/${b}`,
    unit: 'ratio',
    slots: [top, bottom],
    value: (v) => divide(at(v, top), at(v, bottom)),
    test: (op, { n, d }) => share(op, top, bottom, n, d),
  };
}

function sumRatio([a, b]: readonly [readonly Input[], readonly Input[]], slotOf: SlotOf): Measure {
  const [top, bottom] = [a.map(slotOf), b.map(slotOf)];
  const sum = (slots: readonly number[], v: Values) => slots.reduce((all, slot) => all + at(v, slot), 0);
  return {
    what: `ratio:${a.join('+')}/${b.join('+')}`,
    unit: 'ratio',
    slots: [...top, ...bottom],
    value: (v) => divide(sum(top, v), sum(bottom, v)),
    test: (op, { n, d }) =>
      decide(op, (v) => {
        const whole = sum(bottom, v);
        return whole > 0 ? signOfCross(sum(top, v), d, whole, n) : NaN;
      }),
  };
}

/** a/b against (1 + t)^years, so that no root is taken; one year is plain growth. */
function growth([a, b]: readonly [Input, Input], years: number, kind: string, slotOf: SlotOf): Measure {
  const [newer, older] = [slotOf(a), slotOf(b)];
  return {
    what: `${kind}:${a}/${b}`,
    unit: 'ratio',
    slots: [newer, older],
    value: (v) => Math.pow(divide(at(v, newer), at(v, older)), 1 / years) - 1,
    test: (op, { n, d }) => {
      const left = Array.from({ length: years }, () => d);
      const right = Array.from({ length: years }, () => d + n);
      return decide(op, (v) => {
        const base = at(v, older);
        if (!(base > 0)) return NaN;
        const now = at(v, newer);
        return now === now ? signOfDifference([now, ...left], [base, ...right]) : NaN;
      });
    },
  };
}

function averageGrowth([a, b, c]: readonly [Input, Input, Input], slotOf: SlotOf): Measure {
  const [y1, y2, y3] = [slotOf(a), slotOf(b), slotOf(c)];
  return {
    what: `averageGrowth:${a}/${b}/${c}`,
    unit: 'ratio',
    slots: [y1, y2, y3],
    value: (v) => (divide(at(v, y1), at(v, y2)) + divide(at(v, y2), at(v, y3))) / 2 - 1,
    test: (op, { n, d }) =>
      decide(op, (v) => {
        const [x, y, z] = [at(v, y1), at(v, y2), at(v, y3)];
        return y > 0 && z > 0 && x === x ? signOfMeanGrowth(x, y, z, n, d) : NaN;
      }),
  };
}

/** Amounts are never negative here, so the known part is a lower bound when the rest is unknown. */
function total(kind: string, inputs: readonly Input[], parts: number, slotOf: SlotOf): Measure {
  const slots = inputs.map(slotOf);
  const first = inputKind(inputs[0] ?? 'nicheYears');
  const known = (v: Values) => slots.reduce((all, slot) => (at(v, slot) === at(v, slot) ? all + at(v, slot) : all), 0);
  const complete = (v: Values) => slots.every((slot) => at(v, slot) === at(v, slot));
  return {
    what: `${kind}:${inputs.join('+')}`,
    unit: first.unit,
    slots,
    value: (v) => (complete(v) ? known(v) / parts / first.scale : NaN),
    test: (op, { n, d }) => bounded(op, (v) => known(v) * d - n * first.scale * parts, complete),
  };
}

function largest(inputs: readonly Input[], slotOf: SlotOf): Measure {
  const slots = inputs.map(slotOf);
  const { unit, scale } = inputKind(inputs[0] ?? 'nicheYears');
  const known = (v: Values) => slots.reduce((most, slot) => (at(v, slot) > most ? at(v, slot) : most), -Infinity);
  const complete = (v: Values) => slots.every((slot) => at(v, slot) === at(v, slot));
  return {
    what: `largest:${inputs.join('|')}`,
    unit,
    slots,
    value: (v) => (known(v) === -Infinity ? NaN : known(v) / scale),
    test: (op, { n, d }) => bounded(op, (v) => known(v) * d - n * scale, complete),
  };
}

/** With parts unknown the value can only be higher: it may already reach a floor, or break a ceiling. */
function bounded(op: Comparison, signOfKnown: Sign, complete: (v: Values) => boolean): Test {
  return (v) => {
    const sign = signOfKnown(v);
    if (complete(v)) return verdict(op, sign);
    if (op === '>=' || op === '>') return verdict(op, sign) === 1 ? 1 : NaN;
    return verdict(op, sign) === 0 ? 0 : NaN;
  };
}

const at = (values: Values, slot: number): number => values[slot] ?? NaN;
const divide = (a: number, b: number): number => (b > 0 ? a / b : NaN);
