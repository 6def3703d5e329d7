import type { Services } from '../serve';
import type { HeldRecord } from './records';
import { removeFile } from './remove-file';
import type { Settled } from './settle-held';
import { signalOthers } from './signal-others';

/** Nobody called: everybody is told, the sender too, who waits to see what becomes of it. */
const NOBODY = { openid: '', personId: '' };

/**
 * What follows when a held message is settled for good, outside of the transaction: phones are woken, the file of what
 * will never be said goes at once.
 */
export async function afterSettled(
  settled: Settled,
  { firmId, what }: Pick<HeldRecord, 'firmId' | 'what'>,
  { db, clock, files }: Pick<Services, 'db' | 'clock' | 'files'>,
): Promise<void> {
  if (settled === 'refused' || settled === 'dropped') await removeFile(what, { db, clock, files });
  if (settled === 'refused' || settled === 'said') await signalOthers(firmId, { db, clock, actor: NOBODY });
}
