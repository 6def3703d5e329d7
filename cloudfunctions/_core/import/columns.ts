import { safeParse, type core } from 'zod';
import { measureSchema } from '@shared/measures';

/** The fields of a measure by path, as the schema has them: there is no second list to keep. */

export type Kind = 'text' | 'number' | 'boolean' | 'date' | 'partial-date' | 'words' | 'json';

export interface Column {
  readonly path: string;
  readonly kind: Kind;
  /** May be null. */
  readonly isNullable: boolean;
  /** A list that may be empty. */
  readonly isEmptyable: boolean;
}

interface Unwrapped {
  readonly def: core.$ZodTypeDef & Record<string, unknown>;
  readonly schema: core.$ZodType;
  readonly isNullable: boolean;
}

function unwrap(schema: core.$ZodType): Unwrapped {
  const def = schema._zod.def as Unwrapped['def'];
  if (def.type !== 'nullable' && def.type !== 'optional') return { def, schema, isNullable: false };
  return { ...unwrap(def['innerType'] as core.$ZodType), isNullable: def.type === 'nullable' };
}

const shapeOf = (def: Unwrapped['def']): readonly (readonly [string, core.$ZodType])[] =>
  Object.entries(def['shape'] as Readonly<Record<string, core.$ZodType>>);

const accepts = (schema: core.$ZodType, value: unknown): boolean => safeParse(schema, value).success;

/** A field is a date when it takes one and refuses the 30th of February. */
function textKind(schema: core.$ZodType): Kind {
  if (!accepts(schema, '2026-02-28') || accepts(schema, '2026-02-30')) return 'text';
  return accepts(schema, '2026') ? 'partial-date' : 'date';
}

function kindOf({ def, schema }: Unwrapped): Kind {
  if (def.type === 'number') return 'number';
  if (def.type === 'boolean') return 'boolean';
  if (def.type === 'array') return isText(unwrap(def['element'] as core.$ZodType)) ? 'words' : 'json';
  return isText({ def }) ? textKind(schema) : 'json';
}

const isText = ({ def }: Pick<Unwrapped, 'def'>): boolean => def.type === 'string' || def.type === 'enum';

function isEmptyable({ def, schema }: Unwrapped): boolean {
  return def.type === 'array' && accepts(schema, []);
}

/** A nullable object is a column (`closedEarly`), and so is each of its fields (`closedEarly.on`). */
function columnsBelow(schema: core.$ZodType, path: string): Column[] {
  const unwrapped = unwrap(schema);
  const { def, isNullable } = unwrapped;
  const below = def.type === 'object' ? shapeOf(def) : [];
  const own: Column = { path, kind: kindOf(unwrapped), isNullable, isEmptyable: isEmptyable(unwrapped) };
  return [
    ...(path !== '' && (below.length === 0 || isNullable) ? [own] : []),
    ...below.flatMap(([key, each]) => columnsBelow(each, path === '' ? key : `${path}.${key}`)),
  ];
}

export const COLUMNS: ReadonlyMap<string, Column> = new Map(
  columnsBelow(measureSchema, '').map((column) => [column.path, column]),
);

/** True for a field, or for a group of fields. */
export const isField = (path: string): boolean =>
  COLUMNS.has(path) || [...COLUMNS.keys()].some((each) => each.startsWith(`${path}.`));

export type JsonObject = Readonly<Record<string, unknown>>;

/** What a new record has where its file says nothing: null where that is allowed, an empty list where that is. */
export const EMPTY_RECORD: JsonObject = emptyBelow(measureSchema) as JsonObject;

function emptyBelow(schema: core.$ZodType): unknown {
  const unwrapped = unwrap(schema);
  if (unwrapped.isNullable) return null;
  if (isEmptyable(unwrapped)) return [];
  if (unwrapped.def.type !== 'object') return undefined;
  const fields = shapeOf(unwrapped.def).map(([key, each]) => [key, emptyBelow(each)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}
