import type { ActionInput, ActionOutput } from '@shared/api';
import { dataOf, refusal, type TestCloud } from './cloud';
import { assign, newCommissioner, newKey, newOwner, verified } from './people';

type Send = ActionInput<'chat', 'send'>;
type Sync = ActionInput<'chat', 'sync'>;

/** Two who talk: the owner of a verified firm, and the commissioner in whose care it is. */
export interface Pair {
  readonly firmId: string;
  readonly owner: string;
  readonly commissioner: string;
}

export async function pairOf(cloud: TestCloud): Promise<Pair> {
  const { openid: owner, firmId } = await newOwner(cloud);
  await verified(cloud, firmId);
  const commissioner = await newCommissioner(cloud);
  await assign(cloud, firmId, commissioner);
  return { firmId, owner, commissioner };
}

/** A message as it goes over the wire. */
export const saying = (firmId: string, text: string, rest: Partial<Send> = {}): Send => ({
  key: newKey(),
  firmId,
  topic: null,
  replyTo: null,
  body: { kind: 'text', text },
  ...rest,
});

/** Somebody says something that is let through: its entry. */
export async function said(
  cloud: TestCloud,
  firmId: string,
  openid: string,
  text: string,
  rest: Partial<Send> = {},
): Promise<Extract<ActionOutput<'chat', 'send'>, { state: 'sent' }>['entry']> {
  const sent = dataOf(await cloud.call('chat', 'send', saying(firmId, text, rest), openid));
  if (sent.state !== 'sent') throw new Error(`expected it to be sent, not ${sent.state}`);
  return sent.entry;
}

/** One call of a phone that has everything up to `after`; without it the newest page. */
export const synced = async (
  cloud: TestCloud,
  firmId: string,
  openid: string,
  rest: Partial<Sync> = {},
): Promise<ActionOutput<'chat', 'sync'>> =>
  dataOf(await cloud.call('chat', 'sync', { firmId, after: null, read: null, ...rest }, openid));

/** A refusal of `send`, as `CODE path code`. */
export async function refusedToSay(cloud: TestCloud, input: Send, openid: string): Promise<string> {
  const { code, fields } = refusal(await cloud.call('chat', 'send', input, openid));
  return [code, ...fields].join(' ');
}
