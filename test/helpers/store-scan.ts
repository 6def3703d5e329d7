import { deserialize } from 'bson';
import { open } from 'lmdb';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ClockedCloud } from './clock';

/** The tables of the local cloud's database: `extra` is WeChat's stand-in. */
const TABLES = ['meta', 'documents', 'indexes', 'extra'];

export interface Trace {
  readonly where: string;
  readonly what: string;
}

/**
 * Everything that a local cloud at rest has kept, looked through for texts: every key and every value of every table of its
 * database, the fields of every document one by one, every file and its name, and every line that a function printed. What
 * lmdb has freed and not yet written over is outside of it, as are the blocks of a deleted file on any disk: nobody reads
 * them through the database, and the real service keeps them from us.
 */
export async function findTraces(cloud: ClockedCloud, texts: Readonly<Record<string, string>>): Promise<Trace[]> {
  const traces: Trace[] = [];
  const needles = Object.entries(texts).map(([what, text]) => ({ what, forms: formsOf(text) }));
  const look = (where: string, bytes: Buffer) => {
    for (const { what, forms } of needles) {
      if (forms.some((form) => bytes.includes(form))) traces.push({ where, what });
    }
  };
  // A copy: the server has the database open, and what it has answered is on disk.
  const dataDir = mkdtempSync(path.join(tmpdir(), 'scan-'));
  try {
    cpSync(cloud.dataDir, dataDir, { recursive: true });
    await lookThroughDatabase(path.join(dataDir, 'database'), look);
    for (const file of readdirSync(dataDir, { recursive: true, encoding: 'utf8' })) {
      look('file name', Buffer.from(file));
      if (file.startsWith(`files${path.sep}`)) look(`file ${file}`, readFileSync(path.join(dataDir, file)));
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  for (const line of cloud.printed) look('printed line', Buffer.from(line));
  return traces;
}

async function lookThroughDatabase(folder: string, look: (where: string, bytes: Buffer) => void): Promise<void> {
  const binary = { keyEncoding: 'binary', encoding: 'binary' } as const;
  const root = open<Buffer, Buffer>({ path: folder, noSubdir: false, maxDbs: 8, ...binary });
  let entries = 0;
  for (const name of TABLES) {
    for (const { key, value } of root.openDB<Buffer, Buffer>({ name, ...binary }).getRange()) {
      entries++;
      look(`${name} key`, key);
      look(`${name} value under ${key.toString('latin1').replace(/[^ -~]/g, '.')}`, value);
      if (name === 'documents') look('document', Buffer.from(JSON.stringify(deserialize(value))));
    }
  }
  await root.close();
  if (entries === 0) throw new Error('the database was not read');
}

/** A text as it may be written: plain, in UTF-16, and with its bits turned over, as an index does for descending order. */
function formsOf(text: string): Buffer[] {
  const plain = Buffer.from(text);
  return [plain, Buffer.from(text, 'utf16le'), Buffer.from(plain.map((byte) => byte ^ 0xff))];
}
