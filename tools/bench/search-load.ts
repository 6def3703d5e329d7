import { readFileSync } from 'node:fs';
import { createSearch } from '@shared/measures/search';
import type { PublicMeasure } from '@shared/measures';
import { loadPeer } from './search-peer';

/** A process of its own, with or without a compiler: milliseconds from text to index, and to the first answer. */

export interface Loaded {
  readonly loadMs: number;
  readonly firstAnswerMs: number;
}

const [who, recordsFile = '', indexFile = ''] = process.argv.slice(2);
const records = readFileSync(recordsFile, 'utf8');
const index = readFileSync(indexFile, 'utf8');
const QUERY = '小巨人奖励';

const start = performance.now();
const ask = who === 'ours' ? ours() : peer();
const loaded = performance.now();
ask();
const answered = performance.now();
process.stdout.write(JSON.stringify({ loadMs: loaded - start, firstAnswerMs: answered - start } satisfies Loaded));

function ours(): () => unknown {
  const search = createSearch(JSON.parse(records) as PublicMeasure[]);
  return () => search.find({ text: QUERY, stateOf: () => 'open' });
}

function peer(): () => unknown {
  JSON.parse(records);
  const search = loadPeer(index);
  return () => search.search(QUERY);
}
