import { CATALOGUE } from '@shared/measures/catalogue';
import type { Measure } from '@shared/measures';
import { readCatalogue } from '../../cloudfunctions/_core/measures/catalogue';
import type { Store } from '../../cloudfunctions/_core/store/store';
import { openPlace, type Environment } from '../open-place';

/** The catalogue that an operator works on, and the database that holds it. */
export interface OpenCatalogue {
  /** Where it lies, in words. */
  readonly source: string;
  /** Null: nothing was published yet, and the measures are the built-in ones. */
  readonly version: string | null;
  readonly measures: readonly Measure[];
  readonly store: Store;
}

/**
 * Runs `work` on the catalogue of the real cloud where its environment and credentials are given; else of the local cloud
 * that runs; else of the one that is stored, opened for as long as this takes. `toWrite` makes a local one where none is.
 */
export async function withCatalogue<Result>(
  env: Environment,
  { toWrite }: { readonly toWrite: boolean },
  work: (catalogue: OpenCatalogue) => Promise<Result>,
): Promise<Result> {
  const place = await openPlace(env, toWrite);
  try {
    const { source, store } = place;
    const known = store && (await readCatalogue(store));
    const measures = known?.stored.map(({ initials: _initials, ...measure }) => measure) ?? CATALOGUE;
    return await work({ source, version: known?.version ?? null, measures, store: store ?? NONE });
  } finally {
    await place.close();
  }
}

const refuse = (): never => {
  throw new Error('there is no database');
};
const NONE: Store = {
  read: refuse,
  list: refuse,
  readAll: refuse,
  tally: refuse,
  count: refuse,
  addMissing: refuse,
  bringForward: refuse,
  transact: refuse,
};
