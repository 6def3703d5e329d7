import { stateOn, type Measure, type StateOn } from '@shared/measures';
import { COLUMNS } from './columns';
import type { Change } from './merge';

/** What an import would do, as data; `print-diff.ts` words it. */

export interface FieldChange {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

export interface Diff {
  readonly added: readonly Measure[];
  readonly changed: readonly { readonly measure: Measure; readonly fields: readonly FieldChange[] }[];
  readonly closing: readonly {
    readonly measure: Measure;
    readonly from: StateOn['state'];
    readonly to: StateOn['state'];
    /** The first day on which it can no longer be had, where that lies ahead. */
    readonly on: string | null;
  }[];
  readonly unchanged: number;
}

const OVER: readonly string[] = ['closed', 'expired', 'replaced'];

export function diffOf(changes: readonly Pick<Change, 'before' | 'after'>[], asOf: string): Diff {
  const updates = changes.flatMap(({ before, after }) => (before === null ? [] : [{ before, after }]));
  const changed = updates
    .map(({ before, after }) => ({ measure: after, fields: fieldsOf(before, after) }))
    .filter(({ fields }) => fields.length > 0);
  return {
    added: changes.filter(({ before }) => before === null).map(({ after }) => after),
    changed,
    closing: updates.flatMap(({ before, after }) => closingOf(before, after, asOf)),
    unchanged: updates.length - changed.length,
  };
}

function closingOf(before: Measure, measure: Measure, asOf: string): Diff['closing'] {
  const [from, to] = [stateOn(before, asOf).state, stateOn(measure, asOf).state];
  if (OVER.includes(from)) return [];
  if (OVER.includes(to)) return [{ measure, from, to, on: null }];
  const on = measure.closedEarly?.on ?? null;
  return on !== null && on !== before.closedEarly?.on ? [{ measure, from, to: stateOn(measure, on).state, on }] : [];
}

/** Fields that differ, in the order of the schema. A group that comes or goes is one change. */
function fieldsOf(before: Measure, after: Measure): FieldChange[] {
  const told: string[] = [];
  return [...COLUMNS.keys()].flatMap((path) => {
    if (told.some((group) => path.startsWith(`${group}.`))) return [];
    const [from, to] = [valueAt(before, path), valueAt(after, path)];
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    const isGroup = [from, to].some((each) => typeof each === 'object' && each !== null && !Array.isArray(each));
    if (isGroup && from !== null && to !== null) return [];
    told.push(path);
    return [{ path, from, to }];
  });
}

const valueAt = (measure: Measure, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | null)?.[key] ?? null, measure);
