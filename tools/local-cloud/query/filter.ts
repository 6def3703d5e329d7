import { Context, Query } from 'mingo';
import { requestFailed, ServiceError } from '../errors';
import { compareValues, encodeValue, EMPTY_ARRAY } from '../store/encode-key';
import type { Doc } from '../store/types';
import { valuesAt } from '../store/values-at';
import { isPlainObject } from './ejson';
import { plainFilter } from './plain-filter';
import { FIELD_OPERATORS, LOGIC_OPERATORS } from './operators';

// mingo compares strings by UTF-16 units; MongoDB and the index keys by UTF-8 bytes. Both must agree, or a page's cursor
// would skip rows, so the four range operators run under names of our own.
const RANGE: Record<string, string> = { $gt: '$bsonGt', $gte: '$bsonGte', $lt: '$bsonLt', $lte: '$bsonLte' };

function range(accept: (order: number) => boolean) {
  return (path: string, bound: unknown) => {
    const tag = encodeValue(bound)[0];
    return (document: unknown): boolean =>
      valuesAt(document, path).values.some(
        (value) => value !== EMPTY_ARRAY && encodeValue(value)[0] === tag && accept(compareValues(value, bound)),
      );
  };
}

type QueryOperators = NonNullable<NonNullable<Parameters<typeof Context.init>[0]>['query']>;

// mingo types an operator as the intersection of all its own; ours is one of the plain (field, operand) kind.
const rangeOperators = {
  $bsonGt: range((order) => order > 0),
  $bsonGte: range((order) => order >= 0),
  $bsonLt: range((order) => order < 0),
  $bsonLte: range((order) => order <= 0),
} as unknown as QueryOperators;

/** Options for mingo: our range operators, and no scripts. */
export const mingoOptions = { scriptEnabled: false, context: Context.init({ query: rangeOperators }) };

/** Whether a condition is written with operators (`{$gt: 1}`) rather than as a value to equal. */
export function isOperatorExpression(value: unknown): value is Doc {
  return isPlainObject(value) && Object.keys(value).some((key) => key.startsWith('$'));
}

function translateOperators(expression: Doc): Doc {
  const translated: Doc = {};
  for (const [operator, operand] of Object.entries(expression)) {
    if (!FIELD_OPERATORS.has(operator)) throw requestFailed(`unknown operator: ${operator}`);
    translated[RANGE[operator] ?? operator] = translateOperand(operator, operand);
  }
  return translated;
}

function translateOperand(operator: string, operand: unknown): unknown {
  const mustBeArray = operator === '$in' || operator === '$nin' || operator === '$all';
  if (mustBeArray && !Array.isArray(operand)) throw requestFailed(`${operator} needs an array`);
  if (operator === '$not') {
    if (operand instanceof RegExp) return operand;
    if (!isOperatorExpression(operand)) throw requestFailed('$not needs a regex or a document');
    return translateOperators(operand);
  }
  if (operator === '$elemMatch') {
    if (!isPlainObject(operand)) throw requestFailed('$elemMatch needs an Object');
    const first = Object.keys(operand)[0];
    const onElements = first !== undefined && first.startsWith('$') && !LOGIC_OPERATORS.has(first);
    return onElements ? translateOperators(operand) : translateFilter(operand);
  }
  if (operator === '$all' && Array.isArray(operand)) {
    return operand.map((item) => (isOperatorExpression(item) ? translateOperators(item) : item));
  }
  if (operator === '$size' && !Number.isInteger(operand)) throw requestFailed('$size must be a whole number');
  return operand;
}

/** Checks every operator of a filter and turns it into the form that mingo runs. */
export function translateFilter(filter: Doc): Doc {
  const translated: Doc = {};
  for (const [key, condition] of Object.entries(filter)) {
    if (LOGIC_OPERATORS.has(key)) {
      if (!Array.isArray(condition) || condition.length === 0 || !condition.every(isPlainObject)) {
        throw requestFailed(`${key} must be a nonempty array of objects`);
      }
      translated[key] = condition.map(translateFilter);
    } else if (key === '$expr') translated[key] = condition;
    else if (key.startsWith('$')) throw requestFailed(`unknown top level operator: ${key}`);
    else translated[key] = isOperatorExpression(condition) ? translateOperators(condition) : condition;
  }
  return translated;
}

/** A test for documents; throws the service's error on an operator that it does not know. */
export function compileFilter(filter: Doc): (document: Doc) => boolean {
  const plain = plainFilter(filter);
  const translated = translateFilter(filter);
  return asDatabaseError(() => {
    const query = new Query(translated, mingoOptions);
    const general = (document: Doc) => asDatabaseError(() => query.test(document));
    return plain ? (document: Doc) => plain(document) ?? general(document) : general;
  });
}

/** mingo reports bad input by plain errors; the service reports it by its general code. */
export function asDatabaseError<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ServiceError || !(error instanceof Error)) throw error;
    throw requestFailed(error.message);
  }
}
