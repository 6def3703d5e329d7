import type { Topic } from '@shared/chat';
import { AppError } from '../app-error';
import type { Context } from '../context';
import type { RegistrationRecord } from '../firms/records';
import type { Verdict } from './check-content';
import type { HeldRecord, MessageRecord, StoredWhat } from './records';
import type { Speaker } from './speaker';

/** A message that was not let through, as it would have been said. */
export interface Unsaid {
  readonly id: string;
  readonly firm: RegistrationRecord;
  readonly by: Speaker;
  readonly key: string;
  readonly payloadHash: string;
  readonly topic: Topic | null;
  readonly replyTo: MessageRecord['replyTo'];
  readonly what: StoredWhat;
}

/** Keeps it out of sight, once: a second call with the same message finds the first. */
export async function holdMessage(
  _unsaid: Unsaid,
  _verdict: Exclude<Verdict, { readonly is: 'pass' }>,
  _context: Context,
): Promise<HeldRecord> {
  throw new AppError('INTERNAL');
}
