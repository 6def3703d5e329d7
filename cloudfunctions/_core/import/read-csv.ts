import { CsvError, parse } from 'csv-parse/sync';
import { UnreadableFile } from './problems';
import type { Table } from './read-table';
import { textOf } from './read-text';
import { FILES } from './texts';

/** Rows as a spreadsheet shows them: a cell with line breaks is one row, an empty row keeps its number. */
export function readCsv(content: Buffer): Table {
  try {
    const rows = parse(textOf(content), { bom: true, relax_column_count: true, skip_empty_lines: false, trim: true });
    return { rows: rows as string[][], hasCellNames: false };
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile(FILES.csv(Number(error['lines'] ?? 0), error.message));
    throw error;
  }
}
