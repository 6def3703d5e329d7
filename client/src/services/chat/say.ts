import type { Topic } from '@shared/chat';

import { nowIso } from '../clock';
import { newKey } from '../new-key';
import { keepContent } from './job-files';
import { jobOf, useQueue } from './queue';
import type { Job } from './schema';
import { sendWaiting } from './send-waiting';
import { stir } from './stir';
import type { Saying, Waiting } from './types';

export interface SayOptions {
  readonly topic?: Topic;
  readonly replyTo?: Waiting['replyTo'];
}

/** Puts a message behind those that wait, and sends it as soon as it can be; its key, by which it is known from then on. */
export function sayTo(firmId: string, saying: Saying, { topic, replyTo }: SayOptions = {}): string {
  const key = newKey();
  if (saying.kind === 'file') keepContent(key, saying.file.base64);
  const job: Job = {
    key,
    firmId,
    topic: topic ?? null,
    replyTo: replyTo ?? null,
    saying: saying.kind === 'file' ? { kind: 'file', name: saying.file.name } : saying,
    at: nowIso(),
    isTried: false,
    arrivedAt: null,
    problem: null,
  };
  const { jobs, replace } = useQueue.getState();
  replace([...jobs, job]);
  stir(firmId);
  void sendWaiting(firmId);
  return key;
}

/** Once more, with the same key; what stands in the way of all in that conversation is forgotten for all. */
export function sayAgain(key: string): void {
  const job = jobOf(key);
  if (!job) return;
  const { jobs, replace } = useQueue.getState();
  const isFreed = (each: Job): boolean =>
    each.key === key || (each.firmId === job.firmId && each.problem?.isForAll === true);
  replace(jobs.map((each) => (isFreed(each) ? { ...each, problem: null } : each)));
  stir(job.firmId);
  void sendWaiting(job.firmId);
}
