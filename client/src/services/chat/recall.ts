import { call, CallError } from '../call';
import { newKey } from '../new-key';
import { setDraft, useDrafts } from './drafts';
import { keepOwnRoom } from './kept-room';
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
    dropHeld(firmId, key);
    // It may have arrived though no answer came.
    if (job.isTried) void recallSent(firmId, key).then(() => dropHeld(firmId, key));
    return null;
  }
  try {
    const { seq } = await call('chat', 'recall', { key: newKey(), firmId, of: key });
    dropHeld(firmId, key);
    if (seq !== null) void syncRoom(firmId).catch(() => undefined);
    return null;
  } catch (fault) {
    return fault instanceof CallError ? fault : new CallError('INTERNAL', String(fault));
  }
}

function dropHeld(firmId: string, key: string): void {
  outdate(firmId);
  patchRoom(firmId, { held: roomOf(firmId).held.filter((each) => each.key !== key) });
  keepOwnRoom(firmId);
}

/** What did not go out is taken back into the line where one writes, behind what stands there. */
export function rewrite(firmId: string, key: string): void {
  const saying = jobOf(key)?.saying;
  if (saying?.kind !== 'text') return;
  const draft = useDrafts.getState().items.find((each) => each.firmId === firmId)?.text ?? '';
  setDraft(firmId, draft === '' ? saying.text : `${draft}\n${saying.text}`);
  void recall(firmId, key);
}
