import type { HeldMessage } from '@shared/api/chat';

import { CHAT_FAULTS } from '../../texts/chat-faults';
import { dropContent } from './job-files';
import { jobOf, patchJob, useQueue } from './queue';
import type { Job } from './schema';

export const REFUSED = 'refused';
const problem = { code: REFUSED, message: CHAT_FAULTS.refused, isForAll: false };

/** The cloud keeps no word of what it refuses, so it stays on the phone of whoever wrote it until he drops it. */
export function keepRefused(key: string): void {
  patchJob(key, { problem });
  // A file can be chosen again, and is large.
  if (jobOf(key)?.saying.kind === 'file') dropContent(key);
}

/** What was held with its words and is refused now: the words go back among what waits on this phone. */
export function keepLateRefused(firmId: string, before: readonly HeldMessage[], now: readonly HeldMessage[]): void {
  const lost = now.filter(({ key, why }) => why === 'refused' && !jobOf(key));
  const found = lost.flatMap(({ key }) => before.find((each) => each.key === key && each.why !== 'refused') ?? []);
  const jobs = found.flatMap((held) => jobOfHeld(firmId, held) ?? []);
  if (jobs.length === 0) return;
  const { jobs: others, replace } = useQueue.getState();
  replace([...others, ...jobs]);
}

function jobOfHeld(firmId: string, { key, at, what }: HeldMessage): Job | null {
  const saying = sayingOf(what);
  return saying && { key, firmId, topic: null, replyTo: null, saying, at, isTried: true, arrivedAt: null, problem };
}

function sayingOf(what: HeldMessage['what']): Job['saying'] | null {
  switch (what.kind) {
    case 'text':
      return { kind: 'text', text: what.text };
    case 'picture':
    case 'file':
      return { kind: 'file', name: what.name };
    case 'card':
      return { kind: 'card', card: what.card, title: what.title };
    default:
      return null;
  }
}
