import { AppError } from '../app-error';
import { readRecord } from '../store/read-record';
import type { Store, Transaction } from '../store/store';
import { listEntries } from './list-entries';
import { messageRecord, type MessageRecord } from './records';

/** The entry that a message answers. Throws BAD_REQUEST (`replyTo` `no-such-entry`) for one that nobody says (any more). */
export async function readReplied(db: Store, firmId: string, seq: number | null): Promise<MessageRecord['replyTo']> {
  if (seq === null) return null;
  const [entry] = await listEntries(db, firmId, { from: seq, to: seq, limit: 1 });
  return { seq, messageId: requireSaid(entry)._id };
}

/** It may have been taken back since it was read. */
export async function requireReplied(tx: Transaction, replyTo: MessageRecord['replyTo']): Promise<void> {
  if (replyTo !== null) requireSaid(await readRecord(tx, 'messages', replyTo.messageId, messageRecord));
}

function requireSaid(entry: MessageRecord | null | undefined): MessageRecord {
  if (entry?.weight !== 'said') throw new AppError('BAD_REQUEST', [{ path: 'replyTo', code: 'no-such-entry' }]);
  return entry;
}
