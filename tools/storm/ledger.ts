import { messageIdOf } from '../../cloudfunctions/_core/chat/records';
import { digest } from '../../cloudfunctions/_core/digest';

interface Meant {
  readonly firmId: string;
  readonly by: string;
  readonly at: number;
}

/** What the phones meant, as they know it themselves: the truth that the cloud is held against. */
export class Ledger {
  /** By the id that the message must have. */
  private readonly meant = new Map<string, Meant>();
  private readonly recalls = new Set<string>();
  private readonly delays: number[] = [];
  private readonly seen = new Set<string>();

  get size(): number {
    return this.meant.size;
  }

  get recalled(): ReadonlySet<string> {
    return this.recalls;
  }

  say(key: string, firmId: string, by: string): void {
    this.meant.set(idOf(firmId, by, key), { firmId, by, at: performance.now() });
  }

  /** The cloud has said that it took the message back. */
  recall(key: string, firmId: string, by: string): void {
    this.recalls.add(idOf(firmId, by, key));
  }

  /** Somebody else's phone shows it, for the first time there. */
  see(id: string, on: string): void {
    const mark = `${id} ${on}`;
    const meant = this.meant.get(id);
    if (!meant || this.seen.has(mark)) return;
    this.seen.add(mark);
    this.delays.push(performance.now() - meant.at);
  }

  /** The ids of a firm's messages, each sender's in the order in which he wrote them. */
  of(firmId: string): readonly { readonly id: string; readonly by: string }[] {
    return [...this.meant].flatMap(([id, meant]) => (meant.firmId === firmId ? [{ id, by: meant.by }] : []));
  }

  delay(): { readonly seen: number; readonly medianMs: number; readonly p99Ms: number } {
    const sorted = [...this.delays].sort((a, b) => a - b);
    const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
    return { seen: sorted.length, medianMs: at(0.5), p99Ms: at(0.99) };
  }
}

const idOf = (firmId: string, by: string, key: string): string => messageIdOf(firmId, digest('person', by), key);
