import { compareValues } from '../store/encode-key';
import type { Doc } from '../store/types';
import { isPlainObject } from './ejson';

/** Undefined: the value is none that these few comparisons know, so the general way has to decide. */
type Test = (value: unknown) => boolean | undefined;

const RANGES: Readonly<Record<string, (order: number) => boolean>> = {
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
};

/**
 * The test of a filter that compares texts at fields of the document itself: equal, one of a list, before or after. Almost every
 * filter is one, and is tested on every document of a page. Null for any other filter.
 */
export function plainFilter(filter: Doc): ((document: Doc) => boolean | undefined) | null {
  const tests: (readonly [field: string, test: Test])[] = [];
  for (const [field, condition] of Object.entries(filter)) {
    if (field.startsWith('$') || field.includes('.')) return null;
    const test = testOf(condition);
    if (test === null) return null;
    tests.push([field, test]);
  }
  return (document) => {
    for (const [field, test] of tests) {
      const isMatch = test(document[field]);
      if (isMatch !== true) return isMatch;
    }
    return true;
  };
}

function testOf(condition: unknown): Test | null {
  if (typeof condition === 'string') return onText((text) => text === condition);
  if (!isPlainObject(condition)) return null;
  const parts: ((text: string) => boolean)[] = [];
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$in' && Array.isArray(operand) && operand.every((each) => typeof each === 'string')) {
      const wanted = new Set<unknown>(operand);
      parts.push((text) => wanted.has(text));
      continue;
    }
    const accept = Object.hasOwn(RANGES, operator) ? RANGES[operator] : undefined;
    if (accept === undefined || typeof operand !== 'string') return null;
    parts.push((text) => accept(compareValues(text, operand)));
  }
  return parts.length === 0 ? null : onText((text) => parts.every((part) => part(text)));
}

const onText =
  (isMatch: (text: string) => boolean): Test =>
  (value) =>
    typeof value === 'string' ? isMatch(value) : undefined;
