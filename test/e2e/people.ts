import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import {
  CONSENT_VERSION,
  type ActionInput,
  type ActionName,
  type ActionOutput,
  type FunctionName,
  type Reply,
} from '../../shared/api';
import type { Firm } from '../../shared/firms';
import { localStore } from '../../tools/local-store';
import { front, newPhone, type Phone } from './browser';
import type { Stage } from './cloud';

/** People of one firm, made through the functions; what an operator would have done is written as the administrator. */

export async function callAs<Fn extends FunctionName, Action extends ActionName<Fn>>(
  { cloud }: Stage,
  openid: string,
  name: Fn,
  action: Action,
  data: ActionInput<Fn, Action>,
): Promise<ActionOutput<Fn, Action>> {
  const response = await fetch(`${cloud.url}/functions/${name}`, {
    method: 'POST',
    headers: { 'X-Local-Openid': openid, 'content-type': 'application/json' },
    body: JSON.stringify({ action, data }),
  });
  const reply = (await response.json()) as Reply<ActionOutput<Fn, Action>>;
  if (!reply.ok) throw new Error(`${String(action)} of ${openid}: ${JSON.stringify(reply.error)}`);
  return reply.data;
}

export const newKey = (): string => randomUUID();

export interface Owner {
  readonly openid: string;
  readonly firmId: string;
}

export async function newOwner(stage: Stage, openid: string, firm: Firm): Promise<Owner> {
  await callAs(stage, openid, 'firms', 'consent', { key: newKey(), version: CONSENT_VERSION });
  const body = { key: newKey(), consentVersion: CONSENT_VERSION, firm };
  const { firmId } = await callAs(stage, openid, 'firms', 'create', body);
  return { openid, firmId };
}

/** The bureau knows, or does not, that the owner speaks for the firm. */
export async function settle({ cloud }: Stage, firmId: string, part: Readonly<Record<string, unknown>>): Promise<void> {
  const store = localStore(cloud.url);
  await store.transact(async (tx) => {
    const known = await tx.read('registrations', firmId);
    if (!known) throw new Error(`no registration of ${firmId}`);
    const { _id, ...kept } = known as { readonly _id?: string };
    await tx.replace('registrations', firmId, { ...kept, ...part });
  });
}

export const VERIFIED = { state: 'verified', stateAt: '2026-11-23T00:00:00.000Z', stateBy: 'operator' } as const;

/** A phone of its own for one person, opened on a page. */
export async function phoneOf(
  stage: Stage,
  openid: string,
  path: string,
  options: { readonly fontSize?: number; readonly storage?: Readonly<Record<string, string>> } = {},
): Promise<Phone> {
  const own = Object.fromEntries(
    Object.entries(options.storage ?? {}).map(([key, text]) => [`${openid}:${key}`, text] as const),
  );
  const phone = await newPhone(stage.browser, {
    storage: { 'local-openid': openid, ...own },
    ...(options.fontSize === undefined ? {} : { fontSize: options.fontSize }),
  });
  await open(stage, phone.page, path);
  return phone;
}

let opened = 0;

/** Opens the app anew: a change of the hash alone would meet the pages that are open. */
export async function open({ cloud }: Stage, page: Page, path: string): Promise<void> {
  opened += 1;
  await page.goto(`${cloud.url}/?opened=${opened}#/${path}`);
  await front(page).locator('.screen').first().waitFor();
}

/** Press a button of the question that is being asked. */
export const say = (page: Page, word: string): Promise<void> =>
  page.locator('.taro-model__btn:visible').getByText(word, { exact: true }).click();
