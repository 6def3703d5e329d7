import type { HeldMessage } from '@shared/api/chat';

import { CallError } from '../call';
import { isOnline } from '../network';
import { sayFault } from '../say-fault';
import { CHAT_FAULTS } from '../../texts/chat-faults';
import { backOff } from './back-off';
import { jobOf, jobsOf, patchJob, useQueue } from './queue';
import { patchRoom, roomOf } from './room';
import type { Job } from './schema';
import { forgetUpload, sendSaying } from './send-saying';
import { keepOwnRoom } from './kept-room';
import { keepRefused } from './refused';
import { dropJobs } from './settle-jobs';
import { outdate, syncRoom, takeEntries } from './sync';
import { recallSent, wasTakenBack } from './taken-back';

const busy = new Set<string>();
const failures = new Map<string, number>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/**
 * Sends what waits in one conversation, in order, one at a time. What fails for now is tried again later and holds up what is
 * behind it; what was refused for what it says does not.
 */
export async function sendWaiting(firmId: string): Promise<void> {
  if (busy.has(firmId) || !isOnline()) return;
  busy.add(firmId);
  clearTimeout(timers.get(firmId));
  try {
    for (let job = nextOf(firmId); job; job = nextOf(firmId)) {
      if (!(await sendOne(job))) {
        const failed = (failures.get(firmId) ?? 0) + 1;
        failures.set(firmId, failed);
        timers.set(
          firmId,
          setTimeout(() => void sendWaiting(firmId), backOff(failed)),
        );
        return;
      }
      failures.delete(firmId);
    }
  } finally {
    busy.delete(firmId);
  }
}

/** Something is on its way, or will be tried again. */
export const isSending = (firmId: string): boolean => busy.has(firmId);

/** Everything that waits, in every conversation: the network is back, or the app is. */
export function flushChat(): void {
  failures.clear();
  for (const firmId of new Set(useQueue.getState().jobs.map((job) => job.firmId))) void sendWaiting(firmId);
}

function nextOf(firmId: string): Job | undefined {
  const jobs = jobsOf(firmId).filter(({ arrivedAt }) => arrivedAt === null);
  if (jobs.some(({ problem }) => problem?.isForAll)) return undefined;
  return jobs.find(({ problem }) => problem === null);
}

/** One message; false where it has to be tried again. */
async function sendOne(job: Job): Promise<boolean> {
  const { key, firmId } = job;
  if (!job.isTried) patchJob(key, { isTried: true });
  try {
    const answer = await sendSaying(job);
    if (!jobOf(key)) {
      if (wasTakenBack(key)) void recallSent(firmId, key);
      return true;
    }
    if (answer.state === 'sent') takeSent(job, answer.entry);
    else if (answer.state === 'held') takeHeld(job, answer.held);
    else keepRefused(key);
    return true;
  } catch (fault) {
    return settleFault(job, fault);
  }
}

function takeSent({ key, firmId }: Job, entry: Parameters<typeof takeEntries>[1][number]): void {
  outdate(firmId);
  patchJob(key, { arrivedAt: entry.seq });
  // The entry stands further on than this phone has come: it shows as waiting until what is between is here.
  if (roomOf(firmId).isFresh) takeEntries(firmId, [entry]);
  else dropJobs([{ key }]);
  if (jobOf(key)) void syncRoom(firmId).catch(() => undefined);
}

function takeHeld({ key, firmId }: Job, held: HeldMessage): void {
  outdate(firmId);
  const others = roomOf(firmId).held.filter((each) => each.key !== key);
  patchRoom(firmId, { held: [...others, held] });
  keepOwnRoom(firmId);
  dropJobs([{ key }]);
}

/** Codes that would meet whatever is said there, until something else has changed. */
const FOR_ALL = ['CONSENT_REQUIRED', 'NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'];

function settleFault({ key }: Job, fault: unknown): boolean {
  const error = fault instanceof CallError ? fault : new CallError('INTERNAL', String(fault));
  const codes = error.fields.map(({ code }) => code);
  if (error.passes) return false;
  if (codes.includes('incomplete') && forgetUpload(key)) return false;
  const isForAll = FOR_ALL.includes(error.code) || codes.includes('no-commissioner');
  const { code, message } = { code: codes[0] ?? error.code, message: sayFault(error, CHAT_FAULTS.byCode) };
  patchJob(key, { problem: { code, message, isForAll } });
  return true;
}
