import {
  compileCatalogue,
  publicMeasure,
  stateOn,
  type CompiledCatalogue,
  type MeasureState,
  type PublicMeasure,
} from '@shared/measures';
import { createSearch, type MeasureSearch } from '@shared/measures/search';
import { AppError } from '../app-error';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';
import { CURRENT, currentRecord, partId, partRecord, type CurrentRecord, type StoredMeasure } from './records';

/** The published catalogue, with what is made of it at the first need. */
export interface Catalogue {
  readonly version: string;
  readonly publishedAt: string;
  readonly variants: string;
  /** Whole records, for operators. */
  readonly stored: readonly StoredMeasure[];
  /** What everybody may see, in the order of the ids. */
  readonly measures: readonly PublicMeasure[];
  readonly byId: ReadonlyMap<string, PublicMeasure>;
  readonly compiled: () => CompiledCatalogue;
  readonly search: () => MeasureSearch;
  /** The state of a record on a day; one function a day, because a search keeps its answers by it. */
  readonly stateOf: (day: string) => (measure: PublicMeasure) => MeasureState;
}

// A version never changes once it is written, so an instance that has read it need not read it again. Which version is
// current is asked at every call; nothing else outlives one.
const read = new WeakMap<Store, Catalogue>();

const ATTEMPTS = 3;

/** The catalogue that is current now; null before the first publication. Throws INTERNAL where parts of it are missing. */
export async function readCatalogue(db: Store): Promise<Catalogue | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const current = await readRecord(db, 'catalogue', CURRENT, currentRecord);
    if (!current) return null;
    const known = read.get(db);
    if (known?.version === current.version) return known;
    const stored = await readParts(db, current);
    // A part is gone: publications came between. What is current now is whole.
    if (!stored) continue;
    const catalogue = made(current, stored);
    read.set(db, catalogue);
    return catalogue;
  }
  throw new AppError('INTERNAL');
}

/** The same for use cases that need one. Throws INTERNAL where an installation was never given a catalogue. */
export async function requireCatalogue(db: Store): Promise<Catalogue> {
  const catalogue = await readCatalogue(db);
  if (!catalogue) throw new AppError('INTERNAL');
  return catalogue;
}

async function readParts(db: Store, { version, parts }: CurrentRecord): Promise<StoredMeasure[] | null> {
  const ids = Array.from({ length: parts }, (_, part) => partId(version, part));
  const records = await Promise.all(ids.map((id) => readRecord(db, 'catalogue', id, partRecord)));
  const lists = records.map((record) => record && (JSON.parse(record.json) as StoredMeasure[]));
  return lists.every((list) => list !== null) ? lists.flat() : null;
}

function made({ version, publishedAt, variants }: CurrentRecord, stored: readonly StoredMeasure[]): Catalogue {
  const measures = stored.map(({ initials, ...measure }) => publicMeasure(measure, initials));
  return {
    version,
    publishedAt,
    variants,
    stored,
    measures,
    byId: new Map(measures.map((measure) => [measure.id, measure])),
    compiled: atFirstNeed(() => compileCatalogue(measures)),
    search: atFirstNeed(() => createSearch(measures, { variants })),
    stateOf: oneDay((day) => (measure: PublicMeasure) => stateOn(measure, day).state),
  };
}

function atFirstNeed<Made>(make: () => Made): () => Made {
  let kept: Made | undefined;
  return () => (kept ??= make());
}

function oneDay<Made>(make: (day: string) => Made): (day: string) => Made {
  let kept: { readonly day: string; readonly made: Made } | undefined;
  return (day) => (kept?.day === day ? kept : (kept = { day, made: make(day) })).made;
}
