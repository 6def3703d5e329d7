import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { campaign } from './alert-storm/campaign';
import { readOptions } from './storm/options';
import { storm } from './storm/storm';

/**
 * `npm run -s fault -- [--people 200] [--messages 110000] [--seed 1] [--calm]`: people write to each other while calls are lost,
 * late and doubled, functions and the cloud are killed and transactions expire.
 * `npm run -s fault -- alerts [--people 20] [--publications 5] [--storms 100] [--seed 1]`: functions that tell people die at every
 * write in turn, timers fire twice, and the platform answers as badly as it can.
 * Each prints one JSON object with the counts, and exits 1 when anything was lost, doubled or out of order.
 */
async function main([first, ...rest]: readonly string[]): Promise<void> {
  const counts = first === 'alerts' ? await ofAlerts(rest) : await ofMessages(process.argv.slice(2));
  process.exitCode = counts.every((count) => count === 0) ? 0 : 1;
}

async function ofMessages(args: readonly string[]): Promise<readonly number[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'storm-'));
  try {
    const report = await storm(readOptions(args), dataDir);
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return [...Object.values(report.faults), ...Object.values(report.refusals)];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function ofAlerts(args: readonly string[]): Promise<readonly number[]> {
  const number = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const options = { people: number('20'), publications: number('5'), storms: number('100'), seed: number('1') };
  const { values } = parseArgs({ args: [...args], options });
  // What functions log of their deaths is of no use here.
  const silent = () => undefined;
  Object.assign(console, { log: silent, warn: silent, error: silent });
  const report = await campaign({
    people: Number(values.people),
    publications: Number(values.publications),
    storms: Number(values.storms),
    seed: Number(values.seed),
  });
  process.stdout.write(`${JSON.stringify(report)}\n`);
  return Object.values(report.faults);
}

void main(process.argv.slice(2));
