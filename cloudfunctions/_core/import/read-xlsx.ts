import { strFromU8, unzipSync } from 'fflate';
import { UnreadableFile } from './problems';
import type { Cell, Table } from './read-table';
import { FILES } from './texts';

/** A file can unfold to a thousand times its size: what its directory declares is asked first. Honest ones stay below 20. */
const MOST_UNFOLDED_BYTES = 300 * 1024 * 1024;
const unfoldedMost = (size: number): number => Math.min(MOST_UNFOLDED_BYTES, 5 * 1024 * 1024 + 30 * size);

/** A few cells far apart are a large table: the reader makes every cell between them. */
const LAST_ROW = 1_048_576;
const MOST_CELLS = 4_000_000;

/** The first sheet, from its cell A1. A formula counts as the value that was saved with it. */
export async function readXlsx(content: Buffer): Promise<Table> {
  const sheets = sheetsIn(content);
  refuseLost(sheets);
  refuseFar(sheets);
  // Read when a workbook comes, and not before: a function that starts has no use for it.
  const { readSheet } = await import('read-excel-file/universal');
  try {
    return { rows: (await readSheet(new Blob([new Uint8Array(content)]))) as unknown as Cell[][], hasCellNames: true };
  } catch (error) {
    throw new UnreadableFile(FILES.xlsx(error instanceof Error ? error.message : String(error)));
  }
}

function sheetsIn(content: Buffer): readonly string[] {
  let unfolded = 0;
  const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/.test(name);
  try {
    unzipSync(content, { filter: ({ originalSize }) => ((unfolded += originalSize), false) });
    if (unfolded > unfoldedMost(content.length)) throw new UnreadableFile(FILES.unfolds);
    const sheets = unzipSync(content, { filter: ({ name }) => isSheet(name) });
    return Object.values(sheets).map((bytes) => strFromU8(bytes));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(FILES.xlsx(error instanceof Error ? error.message : String(error)));
  }
}

const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

/**
 * The reader takes a cell whose formula failed (#REF!), or was saved without its value, for an empty one, and empty means
 * "leave as it is": a deadline would be dropped without a word. So such a file is refused.
 */
function refuseLost(sheets: readonly string[]): void {
  const lost = sheets.flatMap((xml) =>
    [...xml.matchAll(CELL)].flatMap(([, attributes = '', inside = '']) => {
      const failed = /\bt="e"/.test(attributes) || (/<f\b/.test(inside) && !/<v\b/.test(inside));
      return failed ? [/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '?'] : [];
    }),
  );
  if (lost.length > 0) throw new UnreadableFile(FILES.formulas(lost));
}

const PLACE = /\br=["']([A-Z]*)(\d+)["']/;
const ROW = /<row\b[^>]*>/g;

function refuseFar(sheets: readonly string[]): void {
  for (const xml of sheets) {
    let [rows, columns] = [0, 0];
    for (const [, attributes = '', inside = ''] of xml.matchAll(CELL)) {
      if (inside === '') continue;
      const [, letters = '', row = '0'] = PLACE.exec(attributes) ?? [];
      rows = Math.max(rows, Number(row));
      columns = Math.max(columns, columnOf(letters));
    }
    const isPastLast = [...xml.matchAll(ROW)].some(([tag]) => Number(PLACE.exec(tag)?.[2] ?? 0) > LAST_ROW);
    if (isPastLast || rows > LAST_ROW || rows * columns > MOST_CELLS) throw new UnreadableFile(FILES.farApart);
  }
}

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
