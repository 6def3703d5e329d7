import { isDate } from '@shared/rules';
import type { Column, Kind } from './columns';
import type { Cell } from './read-table';
import { CELLS } from './texts';

type Read = { readonly value: unknown } | { readonly say: string };

export const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '');

/** What stands for "nothing" in a cell; an empty one means "as it is". */
const CLEARS = ['-', 'null'];

/** One cell as its field wants it. Where the form is in doubt it is refused, never guessed. */
export function readCell(cell: Cell, column: Column): Read {
  const told = typeof cell === 'string' ? cell.trim() : cell;
  if (typeof told === 'string' && CLEARS.includes(told)) return { value: column.isEmptyable ? [] : null };
  return READERS[column.kind](told as NonNullable<Cell>);
}

const READERS: Readonly<Record<Kind, (cell: NonNullable<Cell>) => Read>> = {
  text: (cell) => ({ value: cell instanceof Date ? dayOf(cell) : String(cell) }),
  number: readNumber,
  boolean: readBoolean,
  date: readDate,
  'partial-date': (cell) => (/^\d{4}(-\d{2})?$/.test(String(cell)) ? { value: String(cell) } : readDate(cell)),
  words: readWords,
  json: readJsonCell,
};

/** The day that the sheet shows. A workbook has no time zone: its reader puts the wall clock into UTC. */
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const DAY = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;

/** Excel writes 2026-01-05 as 2026/1/5 when it saves a CSV. */
function readDate(cell: NonNullable<Cell>): Read {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? { say: CELLS.noDate('') } : { value: dayOf(cell) };
  if (typeof cell === 'number') return { say: CELLS.numberForDate(cell) };
  const parts = DAY.exec(String(cell))?.filter((part) => part !== undefined) ?? [];
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? { value: date } : { say: CELLS.noDate(String(cell)) };
}

function readNumber(cell: NonNullable<Cell>): Read {
  if (typeof cell === 'number') return { value: cell };
  const text = String(cell);
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  if (cell instanceof Date || !/^-?\d+(\.\d+)?$/.test(plain)) return { say: CELLS.noNumber(wordOf(cell)) };
  return { value: Number(plain) };
}

const YES_OR_NO: Readonly<Record<string, boolean>> = { true: true, false: false, 是: true, 否: false };

function readBoolean(cell: NonNullable<Cell>): Read {
  const value = YES_OR_NO[String(cell).toLowerCase()];
  return value === undefined ? { say: CELLS.noBoolean(wordOf(cell)) } : { value };
}

/** `财政部、税务总局` or a JSON list. */
function readWords(cell: NonNullable<Cell>): Read {
  const text = wordOf(cell);
  if (text.startsWith('[')) return readJsonCell(text);
  const words = text.split(/[、\n]/).map((word) => word.trim());
  return { value: words.filter((word) => word !== '') };
}

function readJsonCell(cell: NonNullable<Cell>): Read {
  try {
    return { value: JSON.parse(wordOf(cell)) as unknown };
  } catch {
    return { say: CELLS.noJson };
  }
}

const wordOf = (cell: NonNullable<Cell>): string => (cell instanceof Date ? dayOf(cell) : String(cell));
