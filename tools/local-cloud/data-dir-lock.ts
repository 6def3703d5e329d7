import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const lockSchema = z.object({ pid: z.number(), port: z.number(), token: z.string() });

/** Path that a running server answers with its lock's token. */
export const LOCK_PATH = '/local/lock';

export interface DataDirLock {
  readonly token: string;
  release(): void;
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether the server that wrote the lock still runs. A killed server leaves its file behind and its process id may be
 * somebody else's by now, so the port it named is asked for the token that only it knows.
 */
async function isHeld(file: string): Promise<boolean> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return false;
  }
  const lock = lockSchema.safeParse(text.startsWith('{') && text.endsWith('}') ? JSON.parse(text) : undefined);
  if (!lock.success || !processExists(lock.data.pid)) return false;
  try {
    const answer = await fetch(`http://127.0.0.1:${lock.data.port}${LOCK_PATH}`, { signal: AbortSignal.timeout(3000) });
    return (await answer.text()) === lock.data.token;
  } catch (error) {
    // Connected but silent: a server too busy to answer still owns its data.
    return error instanceof DOMException && error.name === 'TimeoutError';
  }
}

/** Takes the data folder for the server on `port`; refuses while another server has it. */
export async function lockDataDir(dataDir: string, port: number): Promise<DataDirLock> {
  const file = path.join(dataDir, 'server.lock');
  const token = randomUUID();
  const content = JSON.stringify({ pid: process.pid, port, token });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, content, { flag: 'wx' });
      return { token, release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (await isHeld(file)) break;
      rmSync(file, { force: true });
    }
  }
  throw new Error(`another local cloud is using ${dataDir}; stop it or set DATA_DIR to another folder`);
}
