import type { Database } from 'lmdb';
import { z } from 'zod';

export interface SentMessage {
  readonly openid: string;
  readonly templateId: string;
  readonly page: string;
  readonly data: unknown;
  readonly at: string;
  /** What the sent event calls it. */
  readonly msgId: string;
}

const account = z.object({
  /** Messages that may still be sent. */
  rights: z.int().min(0),
  granted: z.int(),
  accepted: z.int(),
  /** A long-term accept: nothing is counted off. */
  isStanding: z.boolean(),
});
export type Account = z.infer<typeof account>;
const NOTHING: Account = { rights: 0, granted: 0, accepted: 0, isStanding: false };

/** The platform's own books: what each user has allowed by template, and what was sent. On disk, so that a restart forgets neither. */
export class MessageBook {
  constructor(
    private readonly table: Database<Buffer, Buffer>,
    private readonly atomically: (work: () => void) => void,
  ) {}

  account(openid: string, templateId: string): Account {
    const stored = this.table.get(this.key(openid, templateId));
    return stored ? account.parse(JSON.parse(stored.toString('utf8'))) : NOTHING;
  }

  /** Gives (or with a negative count takes) rights to send one template to one user. */
  grant(openid: string, templateId: string, count: number): Account {
    const known = this.account(openid, templateId);
    const rights = Math.max(0, known.rights + count);
    return this.put(openid, templateId, { ...known, rights, granted: known.granted + Math.max(0, count) });
  }

  /** The accept of a long-term template, or of a staff message. */
  stand(openid: string, templateId: string): Account {
    return this.put(openid, templateId, { ...this.account(openid, templateId), isStanding: true });
  }

  /** The user has turned the template off. */
  turnOff(openid: string, templateId: string): Account {
    return this.put(openid, templateId, { ...this.account(openid, templateId), rights: 0, isStanding: false });
  }

  /** Books a message and counts it off; null where the user allows none. */
  book(message: Omit<SentMessage, 'msgId'>): SentMessage | null {
    const { openid, templateId } = message;
    const { rights, accepted, ...known } = this.account(openid, templateId);
    if (rights === 0 && !known.isStanding) return null;
    const number = this.next();
    const sent = { ...message, msgId: String(number) };
    this.atomically(() => {
      const after = { ...known, rights: known.isStanding ? rights : rights - 1, accepted: accepted + 1 };
      void this.table.put(this.key(openid, templateId), Buffer.from(JSON.stringify(after)));
      void this.table.put(Buffer.from(`sent:${String(number).padStart(12, '0')}`), Buffer.from(JSON.stringify(sent)));
    });
    return sent;
  }

  /** A message that the platform took and could not deliver: the right is there again. */
  unbook({ openid, templateId, msgId }: SentMessage): void {
    const { rights, accepted, ...known } = this.account(openid, templateId);
    this.atomically(() => {
      const after = { ...known, rights: known.isStanding ? rights : rights + 1, accepted: accepted - 1 };
      void this.table.put(this.key(openid, templateId), Buffer.from(JSON.stringify(after)));
      void this.table.remove(Buffer.from(`sent:${msgId.padStart(12, '0')}`));
    });
  }

  sent(): SentMessage[] {
    return [...this.table.getRange({ start: Buffer.from('sent:'), end: Buffer.from('sent;') })].map(
      ({ value }) => JSON.parse(value.toString('utf8')) as SentMessage,
    );
  }

  clearSent(): void {
    const keys = [...this.table.getKeys({ start: Buffer.from('sent:'), end: Buffer.from('sent;') })];
    this.atomically(() => keys.forEach((key) => void this.table.remove(key)));
  }

  private put(openid: string, templateId: string, after: Account): Account {
    this.atomically(() => void this.table.put(this.key(openid, templateId), Buffer.from(JSON.stringify(after))));
    return after;
  }

  private key(openid: string, templateId: string): Buffer {
    return Buffer.from(`rights:${JSON.stringify([openid, templateId])}`);
  }

  private next(): number {
    const range = { start: Buffer.from('sent;'), end: Buffer.from('sent:'), reverse: true, limit: 1 };
    const [last] = [...this.table.getKeys(range)];
    return last ? Number(last.toString('utf8').slice('sent:'.length)) + 1 : 1;
  }
}
