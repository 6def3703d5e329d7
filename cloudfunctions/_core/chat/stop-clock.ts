import { placeOf } from '../firms/place-of';
import type { Transaction } from '../store/store';
import { dropReminders } from './drop-reminders';
import { answerIdOf, type AnswerRecord, type StoredClock } from './records';
import type { Said } from './turn-clock';

const MINUTE_MS = 60_000;

/**
 * The question waits no longer: nobody is reminded of it from the same moment on. How long it waited is kept where the other side
 * ended it; a firm that takes no more interest is no answer.
 */
export async function stopClock(
  tx: Transaction,
  clock: StoredClock,
  { firm, by, at }: Pick<Said, 'firm' | 'by' | 'at'>,
): Promise<void> {
  await dropReminders(tx, firm._id, clock);
  if (by.side === 'firm') return;
  const { seq, topic, askedAt, due } = clock;
  const id = answerIdOf(firm._id, seq);
  const answer: Omit<AnswerRecord, '_id'> = {
    firmId: firm._id,
    ...placeOf(firm.region),
    commissionerId: by.personId,
    topic,
    askedAt,
    due,
    answeredAt: at,
    minutes: Math.floor((Date.parse(at) - Date.parse(askedAt)) / MINUTE_MS),
    isInTime: at <= due,
    sortKey: `${at}:${id}`,
  };
  await tx.replace('answers', id, answer);
}
