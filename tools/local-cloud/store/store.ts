import { open, type Database, type RootDatabase } from 'lmdb';
import type { CollectionConfig } from '../config';
import { collectionMissing, duplicateKey } from '../errors';
import { fromBytes, toBytes } from './bson';
import {
  checkCollectionName,
  collectionExists,
  readCollections,
  reconcile,
  writeCollections,
  type StoredCollection,
} from './collections';
import { encodeNumber, encodeValue, successor } from './encode-key';
import { entriesOf, indexPrefix } from './index-entries';
import type { Change, Collection, CollectionIndex, Doc } from './types';

/** Key of a document among all documents; also the name of its lock. */
export function documentKey(collection: Collection, id: unknown): Buffer {
  return Buffer.concat([encodeNumber(collection.no), encodeValue(id)]);
}

/** Values of a duplicate for the message only; never more than the indexed fields. */
function describeKey(index: CollectionIndex, document: Doc): string {
  return `{ ${index.keys.map(({ field }) => `${field}: ${JSON.stringify(document[field] ?? null)}`).join(', ')} }`;
}

/** What one change does to one index. */
interface Diff {
  readonly index: CollectionIndex;
  readonly prefixes: readonly Buffer[];
  readonly multikey: boolean;
  readonly removed: readonly Buffer[];
  readonly added: readonly Buffer[];
}

function diffOf({ collection, id, before, after }: Change): readonly Diff[] {
  const suffix = encodeValue(id);
  const withId = (prefix: Buffer) => Buffer.concat([prefix, suffix]);
  return collection.indexes.map((index) => {
    const old = before ? entriesOf(collection, index, before).prefixes : [];
    const { prefixes, multikey } = after ? entriesOf(collection, index, after) : { prefixes: [], multikey: false };
    const has = (list: readonly Buffer[], key: Buffer) => list.some((other) => other.equals(key));
    const removed = old.filter((key) => !has(prefixes, key)).map(withId);
    const added = (old.length === 0 ? prefixes : prefixes.filter((key) => !has(old, key))).map(withId);
    return { index, prefixes, multikey, removed, added };
  });
}

/**
 * The embedded database: documents and index entries in one lmdb environment, so that one lmdb transaction writes both.
 * Everything here is synchronous; `write-queue.ts` decides what shares a transaction.
 */
export class Store {
  private readonly collections = new Map<string, StoredCollection>();
  private hidden: StoredCollection[] = [];
  private readonly diffs = new WeakMap<Change, readonly Diff[]>();

  private constructor(
    private readonly root: RootDatabase<Buffer, Buffer>,
    private readonly meta: Database<Buffer, Buffer>,
    readonly documents: Database<Buffer, Buffer>,
    readonly indexes: Database<Buffer, Buffer>,
    readonly extra: Database<Buffer, Buffer>,
  ) {}

  /** Opens (or makes) the database and brings its indexes in line with the declared ones. */
  static open(folder: string, declared: readonly CollectionConfig[]): Store {
    const binary = { keyEncoding: 'binary', encoding: 'binary' } as const;
    const root = open<Buffer, Buffer>({ path: folder, noSubdir: false, maxDbs: 8, ...binary });
    const named = (name: string) => root.openDB<Buffer, Buffer>({ name, ...binary });
    const store = new Store(root, named('meta'), named('documents'), named('indexes'), named('extra'));
    store.bringUpToDate(declared);
    return store;
  }

  /** Runs `work` in one lmdb transaction that is on disk when this returns; an exception undoes all of it. */
  atomically(work: () => void): void {
    this.root.transactionSync(work);
  }

  close(): Promise<void> {
    return this.root.close();
  }

  collection(name: unknown): Collection {
    const found = this.collections.get(checkCollectionName(name));
    if (!found) throw collectionMissing(String(name));
    return found;
  }

  /** Refuses a bad name and a name that is taken. */
  assertNewCollection(name: unknown): string {
    const checked = checkCollectionName(name);
    if (this.collections.has(checked)) throw collectionExists(checked);
    return checked;
  }

  /** Creates a collection without indexes; call it inside `atomically`, after `assertNewCollection`. */
  addCollection(checked: string): void {
    const old = this.hidden.find((entry) => entry.name === checked);
    this.hidden = this.hidden.filter((entry) => entry !== old);
    const no = Math.max(0, ...[...this.collections.values(), ...this.hidden].map((entry) => entry.no)) + 1;
    this.collections.set(checked, { ...(old ?? { name: checked, no, nextIndexNo: 1, indexes: [] }), origin: 'api' });
    this.saveCollections();
  }

  get(collection: Collection, id: unknown): Doc | undefined {
    const bytes = this.documents.get(documentKey(collection, id));
    return bytes === undefined ? undefined : fromBytes(bytes);
  }

  /** Keys of unique indexes (and of `_id`) that the change takes. Transactions lock them; no two documents share one. */
  uniqueKeys(change: Change): string[] {
    const { collection, after } = change;
    if (!after) return [];
    return collection.indexes
      .filter((index) => index.unique)
      .flatMap((index) =>
        entriesOf(collection, index, after).prefixes.map((prefix) => `u${prefix.toString('latin1')}`),
      );
  }

  /** Refuses changes that would break a unique index. Checked before any write, so a refusal leaves nothing behind. */
  assertUnique(changes: readonly Change[]): void {
    // Working the entries out refuses a key that is too long, whether an index is unique or not.
    for (const change of changes) this.diff(change);
    if (changes.every(({ collection }) => collection.indexes.every(({ unique }) => !unique))) return;
    const freed = new Set<string>();
    for (const change of changes) {
      for (const entry of this.diff(change)) for (const key of entry.removed) freed.add(key.toString('latin1'));
    }
    const taken = new Set<string>();
    for (const change of changes) {
      const own = encodeValue(change.id);
      for (const { index, prefixes, added } of this.diff(change)) {
        if (!index.unique) continue;
        for (const prefix of prefixes) {
          const name = prefix.toString('latin1');
          const heldByOther = added.some((key) => key.subarray(0, prefix.length).equals(prefix))
            ? this.holders(prefix).some((holder) => !holder.equals(own) && !freed.has(name + holder.toString('latin1')))
            : false;
          if (heldByOther || taken.has(name)) {
            throw duplicateKey(change.collection.name, index.name, describeKey(index, change.after ?? {}));
          }
          taken.add(name);
        }
      }
    }
  }

  /** Writes the changes; call it inside `atomically`, after `assertUnique`. */
  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      const key = documentKey(change.collection, change.id);
      if (change.after) void this.documents.put(key, toBytes(change.after));
      else void this.documents.remove(key);
      const id = encodeValue(change.id);
      for (const { index, removed, added, multikey } of this.diff(change)) {
        for (const entry of removed) void this.indexes.remove(entry);
        for (const entry of added) void this.indexes.put(entry, id);
        if (multikey && !index.multikey) {
          index.multikey = true;
          this.saveCollections();
        }
      }
    }
  }

  private holders(prefix: Buffer): Buffer[] {
    return [...this.indexes.getRange({ start: prefix, end: successor(prefix) })].map(({ value }) => value);
  }

  /** Entries to remove and to add, per index. A change is checked several times and written once: it is worked out once. */
  private diff(change: Change): readonly Diff[] {
    const known = this.diffs.get(change);
    if (known) return known;
    const made = diffOf(change);
    this.diffs.set(change, made);
    return made;
  }

  private saveCollections(): void {
    writeCollections(this.meta, [...this.collections.values(), ...this.hidden]);
  }

  private bringUpToDate(declared: readonly CollectionConfig[]): void {
    const { stored, toBuild, toDrop } = reconcile(readCollections(this.meta), declared);
    for (const entry of stored) {
      if (entry.origin !== 'hidden') this.collections.set(entry.name, entry);
      else this.hidden.push(entry);
    }
    this.atomically(() => {
      for (const { collection, index } of toDrop) {
        const start = indexPrefix(collection, index);
        for (const key of [...this.indexes.getKeys({ start, end: successor(start) })]) void this.indexes.remove(key);
      }
      for (const { collection, index } of toBuild) this.build(collection, index);
      this.saveCollections();
    });
  }

  private build(collection: Collection, index: CollectionIndex): void {
    const start = encodeNumber(collection.no);
    for (const { value } of this.documents.getRange({ start, end: successor(start) })) {
      const document = fromBytes(value);
      const suffix = encodeValue(document._id);
      const { prefixes, multikey } = entriesOf(collection, index, document);
      index.multikey ||= multikey;
      for (const prefix of prefixes) {
        if (index.unique && this.holders(prefix).length > 0) {
          throw new Error(
            `cannot build unique index ${collection.name}.${index.name}: existing documents share a value`,
          );
        }
        void this.indexes.put(Buffer.concat([prefix, suffix]), suffix);
      }
    }
  }
}
