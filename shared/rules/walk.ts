import type { Condition } from './types';

/**
 * Every condition inside another one, itself first. What is denied is left out: it does not say what is asked.
 */
export function conditionsIn(condition: Condition): Condition[] {
  if ('all' in condition) return [condition, ...condition.all.flatMap(conditionsIn)];
  if ('any' in condition) return [condition, ...condition.any.flatMap(conditionsIn)];
  if ('of' in condition) return [condition, ...condition.of.flatMap(conditionsIn)];
  if ('reviewIfUnmet' in condition) return [condition, ...conditionsIn(condition.reviewIfUnmet)];
  return [condition];
}
