import { digest } from '../digest';
import type { RegistrationRecord } from '../firms/records';
import type { Transaction } from '../store/store';
import { matterIdOf, type ConversationRecord, type MatterRecord, type Question } from './records';

/** A firm's question while nothing is open begins a new matter; its number. */
export async function openMatter(
  tx: Transaction,
  { matter: newest }: Pick<ConversationRecord, 'matter'>,
  { topic, askedAt }: Question,
  { _id: firmId, commissionerId }: RegistrationRecord,
): Promise<number> {
  const matter = newest + 1;
  const id = matterIdOf(firmId, matter);
  const opened: Omit<MatterRecord, '_id'> = {
    firmId,
    matter,
    topic,
    openedAt: askedAt,
    closedAt: null,
    closedBy: null,
    rating: null,
    word: null,
    commissionerId,
    sortKey: `${askedAt}:${digest('matter', id)}`,
  };
  await tx.create('matters', id, opened);
  return matter;
}
