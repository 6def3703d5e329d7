import { CONSENT_VERSION } from '@shared/api/consent';

import { call, CallError } from '../../call';
import { isOnline, onNetwork } from '../../network';
import { useOutbox } from '../../outbox';
import { asRefused, asTried, withCloud, withoutChange } from './change-marks';
import type { Refusal } from './schema';
import { useMarksStore } from './store';

let isSending = false;
/** A wish to send that came while something was on its way: the network may have come back after that had failed. */
let isWanted = false;
/** The cloud's marks are asked for once a start: they change on another phone at most now and then. */
let isPulled = false;

/** What somebody follows is personal: nothing is sent before the privacy text was agreed to. */
const mayTell = (): boolean => isOnline() && useOutbox.getState().consent?.version === CONSENT_VERSION;

/** Tell the cloud what waits, in order, then take over what it knows. Quiet: what fails for now stays for the next time. */
export async function flushMarks(): Promise<void> {
  if (!mayTell()) return;
  isWanted = isSending;
  if (isSending) return;
  isSending = true;
  try {
    await sendAll();
    if (!isPulled && !useMarksStore.getState().marks.isApart) {
      takeOver(await call('measures', 'marks', {}));
      isPulled = true;
    }
  } catch {
    // No network, or the cloud cannot just now; the queue is on the phone.
  } finally {
    isSending = false;
  }
  if (isWanted) await flushMarks();
}

const takeOver = (cloud: Parameters<typeof withCloud>[1]): void => {
  const { marks, change } = useMarksStore.getState();
  change(withCloud(marks, cloud));
};

async function sendAll(): Promise<void> {
  for (;;) {
    const { marks, change } = useMarksStore.getState();
    const [next] = marks.queue;
    if (!next) return;
    change(asTried(marks, next.key));
    try {
      const cloud = await call('measures', next.mark, { key: next.key, measureId: next.id, on: next.on });
      drop(next.key);
      takeOver(cloud);
    } catch (fault) {
      if (!(fault instanceof CallError) || fault.passes || fault.code === 'CONSENT_REQUIRED') throw fault;
      // Refused for good, as of a measure that is no longer there: what the cloud knows holds.
      useMarksStore.getState().change(asRefused(useMarksStore.getState().marks, next, refusalOf(fault)));
      isPulled = false;
    }
  }
}

function refusalOf({ code, fields }: CallError): Refusal {
  if (code === 'NOT_FOUND') return 'gone';
  return fields.some((field) => field.code === 'too-many') ? 'full' : 'other';
}

/** 从云端取回: after the phone was cleared its marks come back only when the owner asks for them. */
export function fetchMarks(): void {
  const { marks, change } = useMarksStore.getState();
  change({ ...marks, isApart: false });
  isPulled = false;
  void flushMarks();
}

function drop(key: string): void {
  const { marks, change } = useMarksStore.getState();
  change(withoutChange(marks, key));
}

/** Called once when the app starts. */
export function watchMarks(): void {
  onNetwork(() => void flushMarks());
  useOutbox.subscribe((now, before) => {
    if (now.consent !== before.consent) void flushMarks();
  });
  useMarksStore.subscribe((now, before) => {
    if (now.marks.queue.length > before.marks.queue.length) void flushMarks();
  });
}
