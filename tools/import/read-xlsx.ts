import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { UnreadableFile } from './problems';
import type { Cell, Table } from './read-table';
import { FILES } from './texts';

/** A file of 20 MB can unfold to any size: what its directory declares is asked first. */
const MOST_UNFOLDED_BYTES = 300 * 1024 * 1024;

/** The first sheet, from its cell A1. A formula counts as the value that was saved with it. */
export async function readXlsx(content: Buffer): Promise<Table> {
  refuseLost(sheetsIn(content));
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
    if (unfolded > MOST_UNFOLDED_BYTES) throw new UnreadableFile(FILES.unfolds);
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
