import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PublicMeasure } from '@shared/measures';
import { CATALOGUE } from '@shared/measures/catalogue';
import { createSearch } from '@shared/measures/search';
import { stateOn } from '@shared/measures/state';
import { variantsOf } from '../../cloudfunctions/_core/import/derive';
import { measurement, median, type Measurement } from './measure';
import type { Loaded } from './search-load';
import { buildPeer } from './search-peer';
import { typedQueries } from './search-queries';
import { searchRecords } from './search-records';

/** Search over the cloud's 10,000 measures, and the phone's 500: size, time to load, time to the first answer. */

const RECORDS = 10_000;
const QUERIES = 1_000;
const ROUNDS = 3;
const MOST_P99_MS = 5;
const ON_PHONE = 500;
const MOST_BYTES = 180 * 1024;
const MOST_LOAD_MS = 50;
const LOADS = 7;
const PAGE = 20;

export function benchSearch(root: string): Measurement[] {
  const records = searchRecords(RECORDS);
  return [p99(records), ...onPhone(root, records.slice(0, ON_PHONE))];
}

function atMost(name: string, unit: string, both: { ours: number; peer: number }, most: number): Measurement {
  const line = measurement(name, unit, both, { most: Infinity });
  return { ...line, target: `ours <= ${most} ${unit}`, met: both.ours <= most };
}

/** Ours answers with typos, filters and counts; the peer with its list alone. Warm; of the rounds, the least disturbed. */
function p99(records: readonly PublicMeasure[]): Measurement {
  const search = createSearch(records, { variants: variantsOf(CATALOGUE) });
  const peer = buildPeer(records);
  const stateOf = (record: PublicMeasure) => stateOn(record, '2026-11-23').state;
  const queries = typedQueries(records, QUERIES);
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  const ours = () => slowest(queries, ({ text, filters }) => search.find({ text, filters, stateOf, limit: PAGE }));
  const peers = () => slowest(queries, ({ text }) => peer.search(text).slice(0, PAGE));
  ours();
  peers();
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(ours());
    times.peer.push(peers());
  }
  const both = { ours: median(times.ours), peer: median(times.peer) };
  return atMost(
    `search over ${RECORDS} measures, p99 of ${QUERIES} queries, beside MiniSearch`,
    'ms',
    both,
    MOST_P99_MS,
  );
}

function slowest<T>(queries: readonly T[], ask: (query: T) => unknown): number {
  const took = queries.map((query) => {
    const start = process.hrtime.bigint();
    ask(query);
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return took.sort((a, b) => a - b)[Math.ceil(took.length * 0.99) - 1] ?? NaN;
}

/** The records travel with both; the index travels with the peer alone, ours is built from the records. */
function onPhone(root: string, records: readonly PublicMeasure[]): Measurement[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  try {
    const files = { records: path.join(folder, 'records.json'), index: path.join(folder, 'index.json') };
    const recordsText = JSON.stringify(records);
    const indexText = JSON.stringify(buildPeer(records));
    writeFileSync(files.records, recordsText);
    writeFileSync(files.index, indexText);
    const gzipped = { ours: gzipSync(recordsText).length, peer: gzipSync(recordsText + indexText).length };
    const script = path.join(folder, 'load.js');
    const esbuild = path.join(root, 'node_modules/esbuild/bin/esbuild');
    const entry = path.join(root, 'tools/bench/search-load.ts');
    execFileSync(esbuild, [entry, '--bundle', '--platform=node', `--outfile=${script}`, '--log-level=error']);
    const lines = [false, true].flatMap((jitless) => {
      const load = (who: string): Loaded => {
        const args = [...(jitless ? ['--jitless'] : []), script, who, files.records, files.index];
        return JSON.parse(execFileSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
      };
      const runs = Array.from({ length: LOADS }, () => ({ ours: load('ours'), peer: load('peer') }));
      const middle = (figure: keyof Loaded) => ({
        ours: median(runs.map(({ ours }) => ours[figure])),
        peer: median(runs.map(({ peer }) => peer[figure])),
      });
      const how = jitless ? 'without a compiler' : 'with a compiler';
      const loading = `${ON_PHONE} measures on the phone, ${how}: load`;
      return [
        atMost(`${loading}, beside MiniSearch's index`, 'ms', middle('loadMs'), MOST_LOAD_MS),
        atMost(`${loading} and first answer, beside MiniSearch`, 'ms', middle('firstAnswerMs'), MOST_LOAD_MS),
      ];
    });
    const size = `${ON_PHONE} measures on the phone, gzipped, beside records and MiniSearch's index`;
    return [atMost(size, 'bytes', gzipped, MOST_BYTES), ...lines];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
