import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';

/**
 * Every test cloud waits for its disk at each commit, thousands of times in a run. Where memory can be written as a disk
 * and has room, the temporary folders of the tests lie there: what is flushed outlives a killed process all the same.
 */

const MEMORY = '/dev/shm';
const LEAST_ROOM = 2 ** 31;
const NAME = /^zjtx-test-(\d+)$/;

/** Jest runs this once, before its workers take over the environment. */
export default function setUpScratch(): void {
  if (!hasRoom()) return;
  for (const name of readdirSync(MEMORY)) if (isLeftBehind(name)) rmSync(path.join(MEMORY, name), { recursive: true });
  process.env['TMPDIR'] = ownFolder();
  mkdirSync(ownFolder(), { recursive: true });
}

const ownFolder = (): string => path.join(MEMORY, `zjtx-test-${process.pid}`);

export function removeScratch(): void {
  rmSync(ownFolder(), { recursive: true, force: true });
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= LEAST_ROOM;
  } catch {
    return false;
  }
}

/** Of a run that was killed. */
function isLeftBehind(name: string): boolean {
  const pid = NAME.exec(name)?.[1];
  return pid !== undefined && !existsSync(`/proc/${pid}`);
}
