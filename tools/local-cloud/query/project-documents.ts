import { find } from 'mingo';
import { requestFailed } from '../errors';
import type { Doc } from '../store/types';
import { isPlainObject } from './ejson';
import { keptBy, pickFields } from './pick-fields';
import { asDatabaseError, mingoOptions, translateFilter } from './filter';

const PROJECTION_OPERATORS = new Set(['$slice', '$elemMatch']);

function sliceArray(value: unknown, spec: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (typeof spec === 'number') return spec >= 0 ? value.slice(0, spec) : value.slice(spec);
  const [skip, count] = Array.isArray(spec) ? (spec as unknown[]) : [];
  if (typeof skip !== 'number' || typeof count !== 'number' || count <= 0)
    throw requestFailed('$slice has an invalid argument');
  const start = skip < 0 ? Math.max(0, value.length + skip) : skip;
  return value.slice(start, start + count);
}

/** Applies a projection: fields in or out, `$slice` and `$elemMatch` on arrays. */
export function projectDocuments(documents: readonly Doc[], projection: Doc): Doc[] {
  const kept = keptBy(projection);
  const picked = kept && documents.map((document) => pickFields(document, kept));
  if (picked?.every((document) => document !== undefined)) return picked;
  const plain: Doc = {};
  const slices: [string, unknown][] = [];
  for (const [field, rule] of Object.entries(projection)) {
    if (!isPlainObject(rule)) {
      plain[field] = rule;
      continue;
    }
    const [operator, operand] = Object.entries(rule)[0] ?? [];
    if (operator === undefined || !PROJECTION_OPERATORS.has(operator))
      throw requestFailed(`Unsupported projection option: ${String(operator)}`);
    // A slice alone keeps the other fields, so it is applied by itself.
    if (operator === '$slice') slices.push([field, operand]);
    else plain[field] = { $elemMatch: translateFilter(isPlainObject(operand) ? operand : {}) };
  }
  const included = Object.entries(plain).filter(([field]) => field !== '_id');
  if (included.some(([, rule]) => rule === 0) && included.some(([, rule]) => rule !== 0)) {
    throw requestFailed('Projection cannot have a mix of inclusion and exclusion.');
  }
  if (included.some(([, rule]) => rule !== 0)) for (const [field] of slices) plain[field] = 1;
  const projected = asDatabaseError(() => find(documents, {}, plain, mingoOptions).all() as Doc[]);
  if (slices.length === 0) return projected;
  return projected.map((document) => {
    const copy = { ...document };
    for (const [field, spec] of slices) if (field in copy) copy[field] = sliceArray(copy[field], spec);
    return copy;
  });
}
