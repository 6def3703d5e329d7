import type { CollectionName } from '../store/collections';
import { removeAll, type Slices, type Tools } from './apply-ways';
import { instant } from '../today';

const DAY_MS = 24 * 3_600_000;

interface Swept {
  readonly collection: CollectionName;
  /** How long a document is kept after it has expired. */
  readonly keptMs: number;
}

/** What ends by itself. Codes are shown for a while after they have ended, so that an operator sees what became of them. */
const SWEPT: readonly Swept[] = [
  { collection: 'exports', keptMs: 0 },
  { collection: 'rates', keptMs: 0 },
  { collection: 'idempotency', keptMs: 0 },
  { collection: 'uploads', keptMs: 0 },
  { collection: 'chatFiles', keptMs: 0 },
  { collection: 'alertSends', keptMs: 0 },
  { collection: 'codes', keptMs: 30 * DAY_MS },
];

/** Removes what has expired, and the files that it names. */
export async function* sweep(tools: Tools): Slices {
  const { files, clock } = tools;
  for (const { collection, keptMs } of SWEPT) {
    const below = instant(clock, -keptMs);
    yield* removeAll({ collection, equals: {}, descending: 'expiresAt', below }, tools, (documents) =>
      files.remove(documents.flatMap(({ fileId }) => fileId ?? [])),
    );
  }
}
