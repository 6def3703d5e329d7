import { hideSmall, type Cell } from './hide-small';

/** One part of a table: how many firms are in it, and how many of them there are of each kind (a firm may be of several). */
export interface Row {
  readonly code: string;
  readonly firms: number;
  readonly kinds: readonly number[];
  /** By kind: at least so many firms of the row are seen elsewhere not to be of it. */
  readonly others?: readonly number[];
}

export interface HiddenRow {
  readonly code: string;
  readonly firms: Cell;
  readonly kinds: readonly Cell[];
}

/**
 * Tables that divide the same firms in different ways, with everything hidden that would give a small count away. Each table
 * tells the sums of the others, so each list is taken with its sum known. Null: nothing may be told, not even how many firms
 * there are.
 */
export function hideTables(
  tables: readonly (readonly Row[])[],
  kinds: number,
  smallest: number,
): readonly (readonly HiddenRow[])[] | null {
  const firms = tables.map((rows) =>
    hideSmall(
      rows.map(({ firms: count }) => ({ count, most: Infinity })),
      smallest,
    ),
  );
  const isTooFew = tables.some((rows) => sumOf(rows.map((row) => row.firms)) < smallest);
  if (isTooFew || firms.some((list) => list === null)) return null;
  const columns = Array.from({ length: kinds }, (_, kind) => {
    const lists = tables.map((rows, at) => columnOf(rows, kind, firms[at] ?? [], smallest));
    // A sum that one table cannot bear is hidden in all of them.
    return lists.some((list) => list === null) ? null : lists;
  });
  return tables.map((rows, table) =>
    rows.map(({ code }, row) => ({
      code,
      firms: firms[table]?.[row] ?? null,
      kinds: columns.map((lists) => lists?.[table]?.[row] ?? null),
    })),
  );
}

/** How many of one kind are in each row. A row whose firms are hidden tells nothing about them. */
function columnOf(
  rows: readonly Row[],
  kind: number,
  firms: readonly Cell[],
  smallest: number,
): readonly Cell[] | null {
  const countOf = (row: Row) => row.kinds[kind] ?? 0;
  if (sumOf(rows.map(countOf)) < smallest) return null;
  const told = rows.filter((_, at) => firms[at] !== null);
  const cells = hideSmall(
    told.map((row) => ({ count: countOf(row), most: row.firms - (row.others?.[kind] ?? 0) })),
    smallest,
  );
  if (cells === null) return null;
  const byRow = new Map(told.map((row, at) => [row, cells[at] ?? null]));
  return rows.map((row) => byRow.get(row) ?? null);
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
