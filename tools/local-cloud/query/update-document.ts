import { update } from 'mingo';
import { requestFailed } from '../errors';
import type { Doc } from '../store/types';
import { checkDocument } from './check-document';
import { isPlainObject } from './ejson';
import { asDatabaseError, mingoOptions, translateFilter, isOperatorExpression } from './filter';
import { FIELD_OPERATORS, UPDATE_OPERATORS } from './operators';

const CREATES_PATH = new Set(['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet', '$bit']);
const NEEDS_ARRAY: Record<string, string> = {
  $push: 'must be an array but is of type',
  $addToSet: 'must be an array but is of type',
  $pop: 'must be an array but is of type',
  $pull: 'must be an array but is of type',
  $pullAll: 'must be an array but is of type',
};

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return value instanceof Date ? 'date' : typeof value;
}

/** The value at a path, or an error where the path runs through something that is neither object nor array. */
function resolvePath(document: Doc, path: string, creates: boolean): unknown {
  let node: unknown = document;
  for (const part of path.split('.')) {
    if (Array.isArray(node)) {
      if (!/^\d+$/.test(part)) {
        if (creates) throw requestFailed(`Cannot create field '${part}' in an array element of '${path}'`);
        return undefined;
      }
      node = node[Number(part)];
    } else if (isPlainObject(node)) node = node[part];
    else {
      if (creates && node !== undefined) throw requestFailed(`Cannot create field '${part}' in element of '${path}'`);
      return undefined;
    }
  }
  return node;
}

/** mingo skips in silence what MongoDB refuses; the refusals are made here. */
function assertApplicable(document: Doc, operator: string, path: string, operand: unknown): void {
  if (path === '_id' || path.startsWith('_id.'))
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
  const current = resolvePath(document, path, CREATES_PATH.has(operator));
  if ((operator === '$inc' || operator === '$mul') && typeof operand !== 'number') {
    throw requestFailed(`Cannot ${operator} with non-numeric argument: ${path}`);
  }
  if (current === undefined) return;
  if ((operator === '$inc' || operator === '$mul') && typeof current !== 'number') {
    throw requestFailed(
      `Cannot apply ${operator} to a value of non-numeric type: field '${path}' is of type ${typeName(current)}`,
    );
  }
  const rule = NEEDS_ARRAY[operator];
  if (rule && !Array.isArray(current)) throw requestFailed(`The field '${path}' ${rule} ${typeName(current)}`);
}

/** `$pull` carries conditions: they are checked and translated like a filter. */
function translatePull(condition: unknown): unknown {
  if (!isPlainObject(condition)) return condition;
  if (!isOperatorExpression(condition)) return translateFilter(condition);
  const onElement = Object.keys(condition).every((key) => FIELD_OPERATORS.has(key));
  return onElement ? translateFilter({ field: condition }).field : translateFilter(condition);
}

/** Checks an update's operators; returns it in the form that mingo runs. */
export function parseUpdate(data: Doc): Doc {
  const operators = Object.keys(data);
  if (operators.length === 0) throw requestFailed('the update is empty');
  const parsed: Doc = {};
  for (const operator of operators) {
    const fields = data[operator];
    if (!UPDATE_OPERATORS.has(operator)) throw requestFailed(`Unknown modifier: ${operator}`);
    if (!isPlainObject(fields) || Object.keys(fields).length === 0) throw requestFailed(`'${operator}' is empty`);
    parsed[operator] =
      operator === '$pull'
        ? Object.fromEntries(Object.entries(fields).map(([path, condition]) => [path, translatePull(condition)]))
        : fields;
  }
  return parsed;
}

/** The document after an update, or the same object when nothing changes. */
export function updateDocument(document: Doc, parsed: Doc): Doc {
  const copy = structuredCloneDoc(document);
  for (const [operator, fields] of Object.entries(parsed)) {
    for (const [path, operand] of Object.entries(fields as Doc)) assertApplicable(document, operator, path, operand);
  }
  const modified = asDatabaseError(() =>
    update(copy, parsed as Parameters<typeof update>[1], [], {}, { cloneMode: 'deep', queryOptions: mingoOptions }),
  );
  return modified.length === 0 ? document : checkDocument(copy);
}

/** A copy that mingo may change: BSON's own types are immutable and may be shared. */
function structuredCloneDoc<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => structuredCloneDoc(item)) as T;
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, structuredCloneDoc(item)])) as T;
}
