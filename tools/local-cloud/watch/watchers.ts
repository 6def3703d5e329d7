import type { Change, Collection, Doc } from '../store/types';

type Tell = (document: Doc) => void;

interface Watcher {
  readonly collection: string;
  readonly openid: string;
  readonly tell: Tell;
}

/** Who watches which collection as whom. Told after the write is on disk, as the service does. */
export class Watchers {
  private readonly all = new Set<Watcher>();

  /** Follows the documents of one person until the answer is called. */
  add(collection: Collection, openid: string, tell: Tell): () => void {
    const watcher = { collection: collection.name, openid, tell };
    this.all.add(watcher);
    return () => this.all.delete(watcher);
  }

  committed(changes: readonly Change[]): void {
    if (this.all.size === 0) return;
    for (const { collection, after } of changes) {
      for (const watcher of this.all) {
        if (after && watcher.collection === collection.name && after['_openid'] === watcher.openid) watcher.tell(after);
      }
    }
  }
}
