import path from 'node:path';
import { UnreadableFile, type Reading } from './problems';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import { readTable } from './read-table';
import { readXlsx } from './read-xlsx';
import { FILES } from './texts';

export const MOST_ROWS = 20_000;

type Read = (content: Buffer) => Reading | Promise<Reading>;

const READERS: Readonly<Record<string, Read>> = {
  '.json': (content) => limited(readJson(content)),
  '.csv': (content) => limited(readTable(readCsv(content))),
  '.xlsx': async (content) => limited(readTable(await readXlsx(content))),
};

/** How a file of this name is read. Throws `UnreadableFile` for a name that says nothing we know. */
export function readerOf(name: string): Read {
  const read = READERS[path.extname(name).toLowerCase()];
  if (!read) throw new UnreadableFile(FILES.extension);
  return read;
}

/** The records of a file. Throws `UnreadableFile` where there is nothing to tell row by row. */
export const readContent = async (name: string, content: Buffer): Promise<Reading> => readerOf(name)(content);

function limited(reading: Reading): Reading {
  const count = reading.given.length;
  if (count > MOST_ROWS) throw new UnreadableFile(FILES.tooManyRows(count, MOST_ROWS));
  return reading;
}
