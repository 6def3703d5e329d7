import type { Conversation } from '@shared/api/chat';
import type { Context } from '../context';
import { isAway } from '../firms/covered-today';
import { commissionerRecord, type CommissionerRecord, type RegistrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { instant, today } from '../today';
import type { ConversationRecord, StoredClock } from './records';

/** A conversation and what it is to the caller. */
export interface Looked extends Pick<Conversation, 'care' | 'side' | 'isCover' | 'unread'> {
  readonly firm: RegistrationRecord;
  readonly record: ConversationRecord;
}

/** A conversation as it stands in a list and above its entries. */
export function tellConversation(
  { firm, care, record, side, isCover, unread }: Looked,
  context: Pick<Context, 'actor' | 'clock'>,
): Conversation {
  const { seq, last, clock } = record;
  return {
    firmId: firm._id,
    firmName: firm.name,
    care,
    side,
    isCover,
    seq,
    unread,
    last: last && {
      at: last.at,
      side: last.side,
      name: last.name,
      isYou: last.by === context.actor.personId,
      brief: last.brief,
    },
    clock: clock && tellClock(clock, context),
  };
}

/** Who looks after a firm, and who stands in: one read where somebody does. */
export async function tellCare(
  carer: CommissionerRecord,
  { db, clock }: Pick<Context, 'db' | 'clock'>,
): Promise<Conversation['care']> {
  const absence = isAway(carer, today(clock)) ? carer.absence : null;
  const cover = absence && (await readRecord(db, 'commissioners', absence.coverId, commissionerRecord));
  return { name: carer.name, cover: cover?.name ?? null, until: absence?.to ?? null };
}

/** The question that waits, as both sides see it. */
export const tellClock = (
  { topic, askedAt, due, isTentative }: StoredClock,
  { clock }: Pick<Context, 'clock'>,
): Conversation['clock'] => ({ topic, askedAt, due, isLate: due < instant(clock), isTentative });
