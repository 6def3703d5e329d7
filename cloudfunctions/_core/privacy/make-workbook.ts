import writeXlsxFile, { type Cell } from 'write-excel-file/node';

/** A sheet of plain values under its headings. */
export interface Sheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Characters that XML cannot carry, and what Excel takes into one cell. */
const UNPRINTABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const LONGEST_CELL = 32_767;

/** An Excel workbook. A text is written as a text, so that none becomes a formula. */
export function makeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map(({ name, heads, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: heads.map(() => ({ width: 24 })),
      data: [heads.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cellOf))],
    })),
  ).toBuffer();
}

function cellOf(value: string | number | null): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: value.replace(UNPRINTABLE, '').slice(0, LONGEST_CELL), type: String };
}
