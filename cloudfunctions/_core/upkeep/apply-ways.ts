import { z } from '@shared/zod';
import type { Services } from '../serve';
import type { CollectionName } from '../store/collections';
import type { Page } from '../store/store';
import { ERASURE } from './erasure';
import type { Stored, Way, Whom } from './ways';

/** Documents of one page, and so of one transaction and one list of files. */
const PAGE = 50;

const found = z.array(z.strictObject({ _id: z.string(), fileId: z.string().optional() }));
type Found = z.infer<typeof found>;

export type Tools = Pick<Services, 'db' | 'files' | 'clock'>;
/** Work in slices: whoever drives it may stop after any of them, and somebody else goes on later. */
export type Slices = AsyncGenerator<undefined, void>;

/** A firm or a person out of every collection, in the order of the table. What is gone already is no fault. */
export async function* applyWays(whose: 'firm' | 'person', whom: Whom, tools: Tools): Slices {
  for (const [collection, erasure] of Object.entries(ERASURE)) {
    for (const way of erasure[whose]) yield* applyWay(collection as CollectionName, way, whom, tools);
  }
}

/** Documents that name somebody under another id than his own, as a firm knows its member. */
export const applyTo = (collection: CollectionName, ways: readonly Way[], whom: Whom, tools: Tools): Slices =>
  (async function* () {
    for (const way of ways) yield* applyWay(collection, way, whom, tools);
  })();

async function* applyWay(collection: CollectionName, way: Way, whom: Whom, tools: Tools): Slices {
  const { db, files } = tools;
  switch (way.way) {
    case 'none':
    case 'apart':
      return;
    case 'one':
      await db.transact((tx) => tx.remove(collection, whom.id));
      return yield;
    case 'remove': {
      const value = whom[way.is ?? 'id'];
      if (value) yield* removeAll({ collection, equals: { [way.field]: value }, descending: way.along }, tools);
      return;
    }
    case 'files': {
      const page = { collection, equals: { [way.field]: whom.id }, descending: way.along };
      return yield* removeAll(page, tools, (documents) => files.remove(fileIds(documents)));
    }
    case 'strip':
      return yield* stripAll(collection, way, whom.id, tools);
  }
}

const fileIds = (documents: Found): string[] => documents.flatMap(({ fileId }) => fileId ?? []);

type Which = Pick<Page, 'collection' | 'equals' | 'descending' | 'below'>;

/** Removes documents page by page until there are none; `before` is done with each page first. */
export async function* removeAll(
  which: Which,
  { db }: Pick<Tools, 'db'>,
  before: (documents: Found) => Promise<void> = async () => undefined,
): Slices {
  for (;;) {
    const documents = found.parse(await db.list({ ...which, limit: PAGE, fields: ['fileId'] }));
    if (documents.length === 0) return;
    await before(documents);
    await db.transact(async (tx) => {
      for (const { _id } of documents) await tx.remove(which.collection, _id);
    });
    yield;
  }
}

async function* stripAll(
  collection: CollectionName,
  { field, along, to }: Extract<Way, { way: 'strip' }>,
  id: string,
  { db }: Tools,
): Slices {
  for (;;) {
    const page = { collection, equals: { [field]: id }, descending: along, limit: PAGE, fields: ['_id'] };
    const documents = found.parse(await db.list(page));
    if (documents.length === 0) return;
    await db.transact(async (tx) => {
      for (const { _id } of documents) {
        const document = (await tx.read(collection, _id)) as Stored | null;
        if (!document) continue;
        const { _id: _own, ...fields } = to(document, id);
        await tx.replace(collection, _id, fields);
      }
    });
    yield;
  }
}
