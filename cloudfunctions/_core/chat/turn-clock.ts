import type { Topic } from '@shared/chat';
import type { Context } from '../context';
import type { RegistrationRecord } from '../firms/records';
import type { Transaction } from '../store/store';
import type { Speaker } from './speaker';
import type { ConversationRecord } from './records';

export interface Said {
  readonly firm: RegistrationRecord;
  readonly by: Speaker;
  readonly seq: number;
  readonly at: string;
  readonly topic: Topic | null;
}

export type Turned = Pick<ConversationRecord, 'matter' | 'isOpen' | 'clock' | 'nextAt'>;

/** Whose turn it is: a firm's words start the clock or keep it running, those of the other side stop it. */
export async function turnClock(
  _tx: Transaction,
  { matter, isOpen, clock, nextAt }: ConversationRecord,
  _said: Said,
  _context: Pick<Context, 'clock'>,
): Promise<Turned> {
  return { matter, isOpen, clock, nextAt };
}
