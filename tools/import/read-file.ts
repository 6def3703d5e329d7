import { readFileSync, statSync } from 'node:fs';
import { UnreadableFile, type Reading } from '../../cloudfunctions/_core/import/problems';
import { readerOf } from '../../cloudfunctions/_core/import/read-content';
import { FILES } from '../../cloudfunctions/_core/import/texts';
import { RUN } from './texts';

export const MOST_BYTES = 20 * 1024 * 1024;

/** The records of a file on this disk. Throws `UnreadableFile` where there is nothing to tell row by row. */
export async function readFile(file: string): Promise<Reading> {
  const read = readerOf(file);
  return read(contentOf(file));
}

function contentOf(file: string): Buffer {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UnreadableFile(RUN.notThere(file));
  if (found.size > MOST_BYTES) throw new UnreadableFile(FILES.tooLarge(found.size, MOST_BYTES));
  return readFileSync(file);
}
