import type { CollectionName } from '../store/collections';
import { removeAll, type Slices, type Tools } from './apply-ways';
import { instant } from '../today';

const DAY_MS = 24 * 3_600_000;

interface Swept {
  readonly collection: CollectionName;
  /** When a document expires, or when it was written. */
  readonly along: 'expiresAt' | 'at';
  /** How long a document is kept after it has expired. */
  readonly keptMs: number;
}

/** What ends by itself. Codes are shown for a while after they have ended, so that an operator sees what became of them. */
const SWEPT: readonly Swept[] = [
  { collection: 'exports', along: 'expiresAt', keptMs: 0 },
  { collection: 'rates', along: 'expiresAt', keptMs: 0 },
  { collection: 'idempotency', along: 'expiresAt', keptMs: 0 },
  { collection: 'uploads', along: 'expiresAt', keptMs: 0 },
  { collection: 'chatFiles', along: 'expiresAt', keptMs: 0 },
  { collection: 'alertSends', along: 'expiresAt', keptMs: 0 },
  { collection: 'codes', along: 'expiresAt', keptMs: 30 * DAY_MS },
  // The inbox goes back a year, as the privacy text says: nobody acts on what is older.
  { collection: 'alerts', along: 'at', keptMs: 366 * DAY_MS },
];

/** Removes what has expired, and the files that it names. */
export async function* sweep(tools: Tools): Slices {
  const { files, clock } = tools;
  for (const { collection, along, keptMs } of SWEPT) {
    const below = instant(clock, -keptMs);
    yield* removeAll({ collection, equals: {}, descending: along, below }, tools, (documents) =>
      files.remove(documents.flatMap(({ fileId }) => fileId ?? [])),
    );
  }
}
