import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readOptions } from './storm/options';
import { storm } from './storm/storm';

/**
 * `npm run -s fault -- [--people 200] [--messages 110000] [--seed 1] [--calm]`: people write to each other while calls are lost,
 * late and doubled, functions and the cloud are killed and transactions expire. Prints one JSON object with the counts, and
 * exits 1 when anything was lost, doubled or out of order.
 */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'storm-'));
  try {
    const report = await storm(readOptions(process.argv.slice(2)), dataDir);
    process.stdout.write(`${JSON.stringify(report)}\n`);
    const isClean = [...Object.values(report.faults), ...Object.values(report.refusals)].every((count) => count === 0);
    process.exitCode = isClean ? 0 : 1;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

void main();
