import { REMINDERS } from '@shared/chat';
import type { Transaction } from '../store/store';
import { reminderIdOf, type StoredClock } from './records';

/** Takes the reminders of a question away, those of them that were given. */
export async function dropReminders(
  tx: Transaction,
  firmId: string,
  { seq, given }: Pick<StoredClock, 'seq' | 'given'>,
): Promise<void> {
  for (const kind of REMINDERS.slice(0, given)) {
    const id = reminderIdOf(firmId, seq, kind);
    // One that had nobody to go to is not there.
    if ((await tx.read('reminders', id)) !== null) await tx.remove('reminders', id);
  }
}
