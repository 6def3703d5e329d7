import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { UnreadableFile, type Reading } from './problems';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import { readTable } from './read-table';
import { readXlsx } from './read-xlsx';
import { FILES } from './texts';

export const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_ROWS = 20_000;

type Reader = (content: Buffer) => Reading | Promise<Reading>;

const READERS: Readonly<Record<string, Reader>> = {
  '.json': (content) => limited(readJson(content)),
  '.csv': (content) => limited(readTable(readCsv(content))),
  '.xlsx': async (content) => limited(readTable(await readXlsx(content))),
};

/** The records of a file. Throws `UnreadableFile` where there is nothing to tell row by row. */
export async function readFile(file: string): Promise<Reading> {
  const read = READERS[path.extname(file).toLowerCase()];
  if (!read) throw new UnreadableFile(FILES.extension);
  return read(contentOf(file));
}

function contentOf(file: string): Buffer {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UnreadableFile(FILES.notThere(file));
  if (found.size > MOST_BYTES) throw new UnreadableFile(FILES.tooLarge(found.size, MOST_BYTES));
  return readFileSync(file);
}

function limited(reading: Reading): Reading {
  const count = reading.given.length;
  if (count > MOST_ROWS) throw new UnreadableFile(FILES.tooManyRows(count, MOST_ROWS));
  return reading;
}
