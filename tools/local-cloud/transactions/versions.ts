import { documentKey } from '../store/store';
import type { Change, Collection, Doc } from '../store/types';

interface Version {
  readonly seq: number;
  readonly before: Doc | undefined;
}

/**
 * Earlier states of the documents that changed while transactions were open: what a snapshot reads, and how a
 * transaction learns that somebody committed first.
 */
export class Versions {
  private readonly history = new Map<string, Version[]>();
  private latest = 0;

  get now(): number {
    return this.latest;
  }

  /** Remembers the states before a commit; nothing is kept while no transaction is open. */
  record(changes: readonly Change[], anyOpen: boolean): void {
    this.latest++;
    if (!anyOpen) return;
    for (const { collection, id, before } of changes) {
      const key = documentKey(collection, id).toString('latin1');
      const list = this.history.get(key) ?? [];
      list.push({ seq: this.latest, before });
      this.history.set(key, list);
    }
  }

  /** The document as it was at `snapshot`, given how it is now. */
  at(snapshot: number, collection: Collection, id: unknown, current: () => Doc | undefined): Doc | undefined {
    const list = this.history.get(documentKey(collection, id).toString('latin1'));
    const later = list?.find((version) => version.seq > snapshot);
    return later ? later.before : current();
  }

  changedSince(snapshot: number, key: string): boolean {
    return this.history.get(key)?.some((version) => version.seq > snapshot) ?? false;
  }

  forget(): void {
    this.history.clear();
  }
}
