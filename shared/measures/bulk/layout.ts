import { TITLE_CODES } from '../../firms';
import type { Condition, Input, Quantity } from '../../rules';
import type { Requirement } from '../schema';

/** Conditions that are no figure of the profile: their outcome is worked out per firm when the columns are filled. */
export type Derived = Extract<Condition, { qualifies: unknown } | { has: unknown }>;

/**
 * What a store of firms keeps beside region, industry, size and titles, which it always has: yes/no answers (2 bytes a
 * firm each), figures (8 bytes) and outcomes of rungs and lists (2 bytes).
 */
export interface Layout {
  readonly answers: readonly Input[];
  readonly figures: readonly Input[];
  readonly derived: readonly Derived[];
}

/** Columns of codes, by place: these first, then the titles in the order of `TITLE_CODES`, the answers, the derived. */
export const CODE = { region: 0, industry: 1, size: 2, titles: 3 } as const;
const FIRST_ANSWER = CODE.titles + TITLE_CODES.length;

/** How many columns of codes a layout has. */
export const codeColumns = ({ answers, derived }: Layout): number => FIRST_ANSWER + answers.length + derived.length;
/** Column of the answer at a place of the layout, −1 for none. */
export const answerColumn = ({ answers }: Layout, at: number): number =>
  at < 0 || at >= answers.length ? -1 : FIRST_ANSWER + at;
/** Column of the derived outcome at a place of the layout, −1 for none. */
export const derivedColumn = ({ answers, derived }: Layout, at: number): number =>
  at < 0 || at >= derived.length ? -1 : FIRST_ANSWER + answers.length + at;

/** Two conditions that ask the same have the same key. */
export const derivedKey = (condition: Derived): string => JSON.stringify(condition);

/**
 * The layout that these requirements can be asked of. Without `withDerived`, rungs and lists are left out: a rung costs
 * microseconds a firm when the columns are filled, and a measure that asks for one then goes the row-wise way.
 */
export function layoutFor(
  requirements: Iterable<Pick<Requirement, 'when'>>,
  { withDerived = false }: { readonly withDerived?: boolean } = {},
): Layout {
  const answers = new Set<Input>();
  const figures = new Set<Input>();
  const derived = new Map<string, Derived>();
  const visit = (condition: Condition): void => {
    if ('q' in condition) for (const input of inputsOf(condition.q)) figures.add(input);
    else if ('is' in condition) answers.add(condition.is);
    else if ('qualifies' in condition || 'has' in condition) derived.set(derivedKey(condition), condition);
    else if ('not' in condition) visit(condition.not);
    else if ('reviewIfUnmet' in condition) visit(condition.reviewIfUnmet);
    else if ('all' in condition) condition.all.forEach(visit);
    else if ('any' in condition) condition.any.forEach(visit);
    else if ('of' in condition) condition.of.forEach(visit);
  };
  for (const { when } of requirements) visit(when);
  return { answers: [...answers], figures: [...figures], derived: withDerived ? [...derived.values()] : [] };
}

/** Every quantity names its inputs in one list, or in two. */
const inputsOf = (quantity: Quantity): Input[] =>
  Object.values(quantity)
    .flat(2)
    .filter((each): each is Input => typeof each === 'string');
