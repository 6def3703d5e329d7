import { call, CallError } from '../call';
import { newKey } from '../new-key';
import { jobOf } from './queue';
import { patchRoom, roomOf } from './room';
import { dropJobs } from './settle-jobs';
import { outdate, syncRoom } from './sync';
import { noteTakenBack, recallSent } from './taken-back';

/** Takes back a message by its key: one that waits is dropped, one that the cloud has is taken back there. */
export async function recall(firmId: string, key: string): Promise<CallError | null> {
  const job = jobOf(key);
  if (job) {
    noteTakenBack(key);
    dropJobs([job]);
    // It may have arrived though no answer came.
    if (job.isTried) void recallSent(firmId, key);
    return null;
  }
  try {
    const { seq } = await call('chat', 'recall', { key: newKey(), firmId, of: key });
    outdate(firmId);
    if (seq === null) patchRoom(firmId, { held: roomOf(firmId).held.filter((each) => each.key !== key) });
    else void syncRoom(firmId).catch(() => undefined);
    return null;
  } catch (fault) {
    return fault instanceof CallError ? fault : new CallError('INTERNAL', String(fault));
  }
}
