import type { ChatEntry } from '@shared/api/chat';
import type { Context } from '../context';
import { readRecords } from '../store/read-record';
import { memberIdOf } from '../team/roster';
import { briefOf } from './brief-of';
import { messageRecord, type MessageRecord, type StoredWhat } from './records';

type Told = Pick<Context, 'db' | 'actor'>;

/**
 * Entries as the caller may see them. What an answer answers is looked up and not copied into it, so a recall takes the words
 * away from there too; one call to the database for all that lie outside of the page, none where there is no answer.
 */
export async function tellEntries(records: readonly MessageRecord[], { db, actor }: Told): Promise<ChatEntry[]> {
  const here = new Map(records.map((record) => [record._id, record]));
  const elsewhere = records
    .flatMap(({ replyTo }) => (replyTo === null ? [] : [replyTo.messageId]))
    .filter((id) => !here.has(id));
  const answered = new Map([...here, ...(await readRecords(db, 'messages', elsewhere, messageRecord))]);
  return records.map((record) => tell(record, answered, actor.personId));
}

function tell(record: MessageRecord, answered: ReadonlyMap<string, MessageRecord>, personId: string): ChatEntry {
  const { _id, firmId, seq, at, by, side, name, key, what } = record;
  const isYou = by === personId;
  return {
    seq,
    messageId: _id,
    at,
    from: { id: memberIdOf(firmId, by), side, name, isYou },
    key: isYou ? key : null,
    replyTo: tellAnswered(record, answered),
    what: tellWhat(what),
  };
}

function tellAnswered(
  { what, replyTo }: MessageRecord,
  answered: ReadonlyMap<string, MessageRecord>,
): ChatEntry['replyTo'] {
  const target = replyTo && answered.get(replyTo.messageId);
  if (!target || what.kind === 'recalled') return null;
  return { seq: target.seq, name: target.name, brief: briefOf(target.what) };
}

/** Where a file lies is nobody's business; `chat.file` gives a link to it. */
export function tellWhat(what: StoredWhat): ChatEntry['what'] {
  if (what.kind !== 'picture' && what.kind !== 'file') return what;
  const { kind, name, bytes } = what;
  return { kind, name, bytes };
}
