import type { AlertFacts, Channel, Credit, TemplateKey } from '@shared/alerts';
import { localStore } from '../../tools/local-store';
import { alertsOf, told } from './alerts';
import type { ClockedCloud } from './clock';
import type { TestCloud } from './cloud';
import { stored } from './console';
import { newKey, newOwner, type Owner } from './people';
import { runTimer, startTimer } from './timer';
import { personIdOf } from './world';

type Document = Readonly<Record<string, unknown>>;

export const runOutbox = (cloud: TestCloud) => runTimer(cloud, 'outbox');
export const startOutbox = (cloud: TestCloud) => startTimer(cloud, 'outbox');

/** What `POST /local/wx` of the local cloud answers. */
export async function platform(cloud: TestCloud, body: Document): Promise<Document> {
  const response = await fetch(`${cloud.url}/local/wx`, { method: 'POST', body: JSON.stringify(body) });
  expect(response.status).toBe(200);
  return (await response.json()) as Document;
}

export const SEND = 'subscribeMessage.send';

const CHANNELS: Readonly<Record<TemplateKey, Channel>> = {
  policy: 'one-time',
  deadline: 'one-time',
  reply: 'one-time',
  task: 'long-term',
  staff: 'staff',
};

export const templateIdOf = (template: TemplateKey): string => `template-${template}`;

/** Messages go out: a template a key, each with two fields. */
export async function opened(
  cloud: TestCloud,
  rest: Document = {},
  channels: Readonly<Partial<Record<TemplateKey, Channel>>> = CHANNELS,
): Promise<void> {
  const fields = [
    { name: 'thing1', part: 'what' },
    { name: 'thing2', part: 'hint' },
  ];
  const templates = Object.entries(channels).map(([template, channel]) => ({
    ...{ template, channel, templateId: templateIdOf(template as TemplateKey), fields },
  }));
  const setup = { version: 1, templates, perSecond: 1000, digestAt: '17:00', isPaused: false, ...rest };
  await localStore(cloud.url).transact((tx) => tx.replace('alertSetup', 'current', setup));
}

/** Somebody taps on a template so many times, and allows it: the platform knows it, and the phone tells us. */
export async function allow(cloud: TestCloud, openid: string, template: TemplateKey, times = 1): Promise<void> {
  const templateId = templateIdOf(template);
  for (let tap = 0; tap < times; tap++) {
    const isCounted = CHANNELS[template] === 'one-time';
    await platform(cloud, { op: isCounted ? 'grant' : 'stand', openid, templateId, ...(isCounted && { count: 1 }) });
    await alertsOf(cloud, openid).does('grant', { key: newKey(), answers: [{ template, answer: 'accept' }] });
  }
}

const MINUTE_MS = 60_000;

/** To the next time that a clock in China shows this hour. */
export function goTo(cloud: ClockedCloud, hour: number, minute = 0): void {
  const now = cloud.now() / MINUTE_MS + 8 * 60;
  const wished = hour * 60 + minute;
  cloud.advance({ minutes: (((wished - now) % 1440) + 1440) % 1440 });
}

/** A firm with its owner, who has allowed some messages. */
export async function listener(cloud: TestCloud, template: TemplateKey = 'reply', times = 1): Promise<Owner> {
  const owner = await newOwner(cloud);
  if (times > 0) await allow(cloud, owner.openid, template, times);
  return owner;
}

export const REPLY: Extract<AlertFacts, { readonly kind: 'reply' }> = {
  kind: 'reply',
  seq: 1,
  at: '2026-11-24T03:00:00.000Z',
};
export const TITLE: AlertFacts = {
  kind: 'title-ends',
  title: 'specialized',
  on: '2999-03-31',
  edition: null,
  sure: true,
};

/** Something to tell the owner of a firm. */
export const tell = (
  cloud: ClockedCloud,
  { openid, firmId }: Owner,
  facts: AlertFacts = REPLY,
  rest: Parameters<typeof told>[3] = {},
): Promise<string> => told(cloud, openid, facts, { firmId, now: cloud.now(), ...rest });

export const alertOf = async (cloud: TestCloud, id: string): Promise<Document> => {
  const [alert] = await stored(cloud, 'alerts', { _id: id });
  if (!alert) throw new Error('no such alert');
  return alert;
};
export const stateOf = async (cloud: TestCloud, id: string): Promise<unknown> => (await alertOf(cloud, id))['state'];

export async function boxOf(cloud: TestCloud, openid: string): Promise<Document> {
  const [box] = await stored(cloud, 'alertBoxes', { _id: personIdOf(openid) });
  if (!box) throw new Error('no such box');
  return box;
}

/** The calls of the platform for somebody, oldest first. */
export async function sendsOf(cloud: TestCloud, openid: string): Promise<readonly (readonly [unknown, unknown])[]> {
  const sends = await stored(cloud, 'alertSends', { personId: personIdOf(openid) });
  return [...sends]
    .sort((one, other) => (String(one['at']) < String(other['at']) ? -1 : 1))
    .map(({ state, code }) => [state, code] as const);
}

/** What the platform has taken for somebody. */
export async function messagesTo(cloud: TestCloud, openid: string): Promise<readonly Document[]> {
  const { sent } = (await platform(cloud, { op: 'sent' })) as { sent: readonly Document[] };
  return sent.filter((message) => message['openid'] === openid);
}

/** Our ledger of somebody and a template beside the platform's own books: they must say the same. */
export async function expectEqualBooks(
  cloud: TestCloud,
  openid: string,
  template: TemplateKey = 'reply',
): Promise<void> {
  const account = await platform(cloud, { op: 'account', openid, templateId: templateIdOf(template) });
  const { credits, sending } = (await boxOf(cloud, openid)) as {
    credits: Partial<Record<TemplateKey, Credit>>;
    sending: { template: string } | null;
  };
  const credit = credits[template];
  expect(sending).toBeNull();
  expect({ left: credit?.left, spent: credit?.spent }).toEqual({ left: account['rights'], spent: account['accepted'] });
  expect(credit?.granted).toBe((credit?.left ?? 0) + (credit?.spent ?? 0) + (credit?.voided ?? 0));
}

export async function until(isSo: () => Promise<boolean>, mostMs = 10_000): Promise<void> {
  for (const end = Date.now() + mostMs; !(await isSo());) {
    if (Date.now() > end) throw new Error('it never came to be');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
