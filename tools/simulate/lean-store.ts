import type { CollectionName } from '../../cloudfunctions/_core/store/collections';
import { MemoryStore, type Made } from './memory-store';
import type { Document } from './table';

/** What became of alerts, by number: they themselves are let go as soon as nobody will read them again. */
export interface Fates {
  written: number;
  /** Of people who have allowed no message: the inbox has them. */
  withoutBox: number;
  pushed: number;
  /** Those of the pushed that did not lead their message. */
  along: number;
  kept: number;
  failed: number;
}

/** A memory store for so many firms that their alerts would not fit. */
export class LeanStore extends MemoryStore {
  readonly fates: Fates = { written: 0, withoutBox: 0, pushed: 0, along: 0, kept: 0, failed: 0 };
  private readonly same = new Map<string, unknown>();

  constructor(
    made: Readonly<Partial<Record<CollectionName, Made>>>,
    /** Called with each alert's cause. */
    private readonly onAlerts: (causeId: string) => void,
  ) {
    super(made);
  }

  override async addMissing(collection: CollectionName, documents: readonly Document[]): Promise<number> {
    if (collection !== 'alerts') return super.addMissing(collection, documents);
    const boxes = this.table('alertBoxes');
    const read = documents.filter(({ personId }) => boxes.get(String(personId)) !== undefined);
    this.fates.written += documents.length;
    this.fates.withoutBox += documents.length - read.length;
    const [first] = documents;
    if (first) this.onAlerts(String(first['causeId']));
    await super.addMissing(collection, read.map(this.slim));
    // No run is cut off in a simulation, so none of them was there.
    return documents.length;
  }

  protected override keep(collection: CollectionName, document: Document): void {
    const isOver =
      (collection === 'alerts' && document['state'] !== 'waiting') ||
      (collection === 'alertSends' && document['state'] === 'sent');
    if (!isOver) return super.keep(collection, document);
    if (collection === 'alerts') this.fates[document['state'] as 'pushed' | 'kept' | 'failed'] += 1;
    else this.fates.along += Number(document['alerts']) - 1;
    this.table(collection).delete(document._id);
  }

  /** Facts and instants that many alerts have in common are kept once. */
  private readonly slim = (alert: Document): Document => ({
    ...alert,
    facts: this.shared(alert['facts']),
    ...Object.fromEntries(
      ['pushFrom', 'pushUntil', 'at', 'causeId'].map((field) => [field, this.shared(alert[field])]),
    ),
  });

  private shared(value: unknown): unknown {
    const key = JSON.stringify(value);
    const known = this.same.get(key);
    if (known === undefined) this.same.set(key, value);
    return known ?? value;
  }
}
