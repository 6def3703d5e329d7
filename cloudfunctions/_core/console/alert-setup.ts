import type { ActionInput, ActionOutput } from '@shared/api';
import { readSetup } from '../alerts/asks-of';
import type { Context } from '../context';
import { isStopped, readBucket } from '../outbox/tokens';
import { instant } from '../today';

/** How messages are sent, and whether the platform has told to stop. */
export async function showAlertSetup(
  _input: ActionInput<'console', 'alertSetup'>,
  { db, clock }: Context,
): Promise<ActionOutput<'console', 'alertSetup'>> {
  const [{ _id, ...setup }, bucket] = await Promise.all([readSetup(db), readBucket(db, { clock })]);
  return { ...setup, stopped: isStopped(bucket, instant(clock)) ? bucket.stopped : null };
}
