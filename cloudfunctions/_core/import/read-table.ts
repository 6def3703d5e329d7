import { COLUMNS, type Column } from './columns';
import { UnreadableFile, type Given, type Problem, type Reading } from './problems';
import { isBlank, readCell } from './read-cell';
import { readId } from './read-id';
import { FILES, PROBLEMS, tablePlace } from './texts';

export type Cell = string | number | boolean | Date | null;

export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** A workbook's cells have names (H3). */
  readonly hasCellNames: boolean;
}

interface Header {
  readonly column: Column;
  readonly at: number;
}

/** The first row names the fields; each further row is a record, and an empty cell leaves its field as it is. */
export function readTable(table: Table): Reading {
  const [first = [], ...rows] = table.rows;
  const placeOf = (row: number, at: number | null, path: string) =>
    tablePlace(row + 1, at !== null && table.hasCellNames ? cellName(at, row) : null, path);
  const { headers, problems } = readHeader(first, rows, placeOf);
  const given: Given[] = [];
  rows.forEach((cells, item) => {
    const row = item + 1;
    if (cells.every(isBlank)) return;
    const read = readRow(cells, headers, (at, path) => placeOf(row, at, path), item);
    problems.push(...read.problems);
    given.push(read.given);
  });
  return { given, problems };
}

/** A to Z, AA, AB …: the name of a cell by its place from 0. */
export function cellName(at: number, row: number): string {
  const letters = (left: number): string =>
    left < 0 ? '' : letters(Math.floor(left / 26) - 1) + String.fromCharCode(65 + (left % 26));
  return `${letters(at)}${row + 1}`;
}

type PlaceOf = (row: number, at: number | null, path: string) => string;

function readHeader(first: readonly Cell[], rows: readonly (readonly Cell[])[], placeOf: PlaceOf) {
  const headers: Header[] = [];
  const problems: Problem[] = [];
  const names = first.map((cell) => (cell === null ? '' : String(cell).trim()));
  const refuse = (at: number, say: string) => problems.push({ item: -1, where: placeOf(0, at, names[at] ?? ''), say });
  const widest = Math.max(names.length, ...rows.map((row) => row.length));
  for (let at = 0; at < widest; at += 1) {
    const name = names[at] ?? '';
    const column = COLUMNS.get(name);
    const wider = headers.find(({ column: { path } }) => path.startsWith(`${name}.`) || name.startsWith(`${path}.`));
    if (column && headers.some((other) => other.column === column)) refuse(at, PROBLEMS.columnTwice);
    else if (column && wider) refuse(at, PROBLEMS.columnsOverlap(wider.column.path));
    else if (column) headers.push({ column, at });
    else if (name !== '') refuse(at, PROBLEMS.noSuchColumn);
    else {
      const row = rows.findIndex((cells) => !isBlank(cells[at] ?? null));
      if (row >= 0) problems.push({ item: row, where: placeOf(row + 1, at, ''), say: PROBLEMS.cellWithoutColumn });
    }
  }
  if (!headers.some(({ column }) => column.path === 'id')) throw new UnreadableFile(FILES.noIdColumn);
  return { headers, problems };
}

function readRow(
  cells: readonly Cell[],
  headers: readonly Header[],
  placeAt: (at: number | null, path: string) => string,
  item: number,
): { readonly given: Given; readonly problems: readonly Problem[] } {
  const where = (path: string) => {
    const covers = (known: string) => known === path || path.startsWith(`${known}.`) || known.startsWith(`${path}.`);
    return placeAt(headers.find(({ column }) => covers(column.path))?.at ?? null, path);
  };
  const problems: Problem[] = [];
  const unread: string[] = [];
  const values: Record<string, unknown> = {};
  for (const { column, at } of headers) {
    const cell = cells[at] ?? null;
    if (isBlank(cell)) continue;
    const read = readCell(cell, column);
    if ('say' in read) {
      problems.push({ item, where: placeAt(at, column.path), say: read.say });
      unread.push(column.path);
    } else setAt(values, column.path.split('.'), read.value);
  }
  const read = readId(values['id']);
  if ('say' in read) problems.push({ item, where: where('id'), say: read.say });
  const id = 'id' in read ? read.id : null;
  return { given: { item, id, values: cleared(values), where, unread }, problems };
}

function setAt(into: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[key] = value;
  else setAt((into[key] ??= {}) as Record<string, unknown>, rest, value);
}

/** `-` in every given field of a group that may be null (`closedEarly.on`, `closedEarly.reason`) clears the group. */
function cleared(values: Record<string, unknown>, above = ''): Record<string, unknown> {
  const entries = Object.entries(values).map(([key, value]) => {
    const path = above === '' ? key : `${above}.${key}`;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [key, value] as const;
    const fields = value as Record<string, unknown>;
    const isGroup = [...COLUMNS.keys()].some((each) => each.startsWith(`${path}.`));
    if (!isGroup) return [key, value] as const;
    const isCleared = COLUMNS.get(path)?.isNullable === true && Object.values(fields).every((each) => each === null);
    return [key, isCleared ? null : cleared(fields, path)] as const;
  });
  return Object.fromEntries(entries);
}
