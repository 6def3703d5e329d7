import { z } from '@shared/zod';
import {
  conversationRecord,
  messageRecord,
  placeKey,
  type MessageRecord,
} from '../../cloudfunctions/_core/chat/records';
import { digest } from '../../cloudfunctions/_core/digest';
import { readRecord } from '../../cloudfunctions/_core/store/read-record';
import type { Store } from '../../cloudfunctions/_core/store/store';
import type { Ledger } from './ledger';
import type { Phone } from './phone';

/** How often the cloud, or a phone, is not what it must be. All of them must be 0. */
export interface Faults {
  /** Meant and not stored; stored and never meant; stored under more than one place. */
  readonly lost: number;
  readonly strange: number;
  readonly doubled: number;
  /** A place without an entry, or a counter that says otherwise. */
  readonly gaps: number;
  /** A sender's messages in another order than he wrote them. */
  readonly disordered: number;
  /** A phone that shows something else than the cloud has. */
  readonly differing: number;
  /** Taken back, and still there. */
  readonly unrecalled: number;
  readonly wrongUnread: number;
}

const PAGE = 500;
const MORE = 100;

/** Every entry of a firm's conversation, oldest first. */
async function entriesOf(firmId: string, db: Store): Promise<MessageRecord[]> {
  const entries: MessageRecord[] = [];
  for (let below: string | undefined; ;) {
    const page = { collection: 'messages', equals: { firmId }, descending: 'sortKey', below, limit: PAGE } as const;
    const found = z.array(messageRecord).parse(await db.list({ ...page, fields: Object.keys(messageRecord.shape) }));
    entries.push(...found);
    if (found.length < PAGE) return entries.reverse();
    below = found.at(-1)?.sortKey;
  }
}

/** Holds one conversation against what its phones meant and show. */
export async function checkFirm(
  firmId: string,
  phones: readonly Phone[],
  ledger: Ledger,
  db: Store,
): Promise<Omit<Faults, 'wrongUnread'> & { readonly entries: readonly MessageRecord[] }> {
  const entries = await entriesOf(firmId, db);
  const conversation = await readRecord(db, 'conversations', firmId, conversationRecord);
  const meant = ledger.of(firmId);
  const said = entries.filter(({ what }) => what.kind !== 'recall');
  const stored = new Set(said.map(({ _id }) => _id));
  const wanted = new Set(meant.map(({ id }) => id));
  const keys = said.map(({ by, key }) => `${by} ${key}`);
  const gaps = entries.filter(({ seq, sortKey }, at) => seq !== at + 1 || sortKey !== placeKey(seq)).length;
  const newest = conversation?.seq ?? 0;
  return {
    entries,
    lost: meant.filter(({ id }) => !stored.has(id)).length,
    strange: said.filter(({ _id }) => !wanted.has(_id)).length,
    doubled: keys.length - new Set(keys).size,
    gaps: gaps + (newest === entries.length ? 0 : 1),
    disordered: phones.filter(({ openid }) => !isInOrder(openid, meant, said)).length,
    differing: phones.filter((phone) => !shows(phone, firmId, entries)).length,
    unrecalled: said.filter(({ _id, what }) => ledger.recalled.has(_id) && what.kind !== 'recalled').length,
  };
}

function isInOrder(openid: string, meant: ReturnType<Ledger['of']>, said: readonly MessageRecord[]): boolean {
  const personId = digest('person', openid);
  const wrote = meant.filter(({ by }) => by === openid).map(({ id }) => id);
  const stored = said.filter(({ by }) => by === personId).map(({ _id }) => _id);
  return wrote.filter((id) => stored.includes(id)).join() === stored.join();
}

/** From the oldest entry that the phone has, it must have all of them, in the same places and saying the same. */
function shows(phone: Phone, firmId: string, entries: readonly MessageRecord[]): boolean {
  const { entries: shown } = phone.view(firmId);
  const first = shown[0]?.seq ?? Infinity;
  const expected = entries.filter(({ seq }) => seq >= first);
  return (
    shown.length === expected.length &&
    (shown.length > 0 || entries.length === 0) &&
    shown.every(({ seq, messageId, what }, at) => {
      const entry = expected[at];
      const isSame = seq === entry?.seq && messageId === entry._id && what.kind === entry.what.kind;
      return isSame && (what.kind !== 'text' || entry?.what.kind !== 'text' || what.text === entry.what.text);
    })
  );
}

/** What a person has not read of one conversation, by counting. */
export function unreadOf(phone: Phone, firmId: string, entries: readonly MessageRecord[]): number {
  const personId = digest('person', phone.openid);
  const { read } = phone.view(firmId);
  const unread = entries.filter(({ seq, by, weight }) => seq > read && by !== personId && weight === 'said');
  return Math.min(MORE, unread.length);
}
