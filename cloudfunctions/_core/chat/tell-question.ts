import { pushTimes, subjectOf } from '@shared/alerts';
import type { Reminder } from '@shared/chat';
import { NO_SETUP } from '../alerts/records';
import { writeAlert } from '../alerts/write-alert';
import type { Clock } from '../context';
import type { Transaction } from '../store/store';
import type { StoredClock } from './records';

/** Whoever looks after a firm hears of a question that waits, in the transaction that reminds him of it. Operators have a list. */
export async function tellQuestion(
  tx: Transaction,
  { firmId, personId }: { readonly firmId: string; readonly personId: string },
  { seq, topic, due }: Pick<StoredClock, 'seq' | 'topic' | 'due'>,
  reminder: Reminder,
  clock: Clock,
): Promise<void> {
  if (personId === '') return;
  const facts = { kind: 'question', seq, reminder, topic, due } as const;
  // It is urgent, so that the hour of the day's message says nothing.
  const times = pushTimes(facts, clock.now(), NO_SETUP.digestAt);
  const { subject, version } = subjectOf(facts, firmId);
  await writeAlert(tx, { personId, firmId, side: 'care', facts, subject, version, ...times }, clock);
}
