import type {
  Compare,
  Criterion,
  Comparison,
  Input,
  PlainInput,
  Quantity,
  Rule,
  Threshold,
  Unit,
  YearField,
  YearInput,
} from './types';

/** Short words for writing rule sets, so that an edition reads like its document. They only build plain data. */

const threshold = (n: number, unit: Unit, d = 1): Threshold => ({ n, d, unit });

/** Amount of 万元, kept in whole yuan. */
export const wan = (amount: number): Threshold => threshold(amount * 10_000, 'yuan');
/** Per cent, as the fraction n/100; two decimals at most. */
export const pct = (percent: number): Threshold => threshold(Math.round(percent * 100), 'ratio', 10_000);
export const years = (n: number): Threshold => threshold(n, 'years');
export const days = (n: number): Threshold => threshold(n, 'days');
export const count = (n: number): Threshold => threshold(n, 'count');
export const points = (n: number): Threshold => threshold(n, 'points');
export const level = (n: number): Threshold => threshold(n, 'level');
export const rank = (n: number): Threshold => threshold(n, 'rank');

/** A figure of last year (1), the year before (2) or the one before that (3). */
export const year = (field: YearField, back: 1 | 2 | 3): YearInput => `${field}@${back}`;

const compare =
  (op: Comparison) =>
  (q: Quantity | Input, than: Threshold): Compare => ({ q: typeof q === 'string' ? { input: q } : q, op, than });

/** 以上, 不低于, 达到: the number itself counts. */
export const atLeast = compare('>=');
/** 超过, 大于: the number itself does not count. */
export const above = compare('>');
/** 以下, 不超过 where the document includes the number. */
export const atMost = compare('<=');
/** 不足, and 以下 where the document excludes the number. */
export const below = compare('<');

export const yes = (input: PlainInput) => ({ is: input, want: true }) as const;
export const no = (input: PlainInput) => ({ is: input, want: false }) as const;

/** Levels of `rdInstitution` and `product.chainRole`, lowest first: their place is the number that is compared. */
export const RD_INSTITUTION = ['none', 'county', 'municipal', 'provincial', 'national'] as const;
export const CHAIN_ROLE = ['none', 'six-bases', 'fills-gap'] as const;

export const institution = (name: (typeof RD_INSTITUTION)[number]): Threshold => level(RD_INSTITUTION.indexOf(name));
export const chainRole = (name: (typeof CHAIN_ROLE)[number]): Threshold => level(CHAIN_ROLE.indexOf(name));

/** Each of these criteria, as members of an `all` or an `any`. */
export const each = (criteria: readonly Criterion[]): readonly Rule[] => criteria.map(({ id }) => ({ criterion: id }));
