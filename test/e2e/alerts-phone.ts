import { CONSENT_VERSION } from '../../shared/api';
import type { AlertFacts, TemplateKey } from '../../shared/alerts';
import { templateIdOf } from './alerts-told';
import { front, screenshot, type Phone } from './browser';
import type { Stage } from './cloud';
import { look } from './look';
import { callAs } from './people';

/** What the tests of alerts do on a phone, and what they look up in the cloud. */

export const CLOSING: Extract<AlertFacts, { kind: 'followed-closing' }> = {
  kind: 'followed-closing',
  measureId: 'cn-loan-interest-equipment-2026',
  title: '设备更新贷款财政贴息（2026 年优化）',
  until: '2099-12-31',
  on: '2099-12-31',
};

export async function firmOf(stage: Stage, openid: string): Promise<string> {
  const { member } = await callAs(stage, openid, 'firms', 'me', {});
  if (!member) throw new Error(`${openid} has no firm`);
  return member.firmId;
}

const consent = { version: CONSENT_VERSION, at: '2026-11-27T08:00:00.000Z' };

/** The storage of somebody who has agreed to the privacy text, with the firm that the phone knows. */
export async function agreed(stage: Stage, openid: string): Promise<Readonly<Record<string, string>>> {
  const { member } = await callAs(stage, openid, 'firms', 'me', {});
  const link = member ? { firmId: member.firmId, version: 1 } : null;
  return { 'zjtx.outbox': JSON.stringify({ v: 1, jobs: [], link, consent }) };
}

export const press = ({ page }: Phone, label: string): Promise<void> =>
  front(page).locator(`[aria-label^="${label}"]`).first().click();
export const pathOf = ({ page }: Phone): string => new URL(page.url()).hash.replace(/^#\//, '').split('?')[0] ?? '';

export async function legible({ page, errors }: Phone, name: string): Promise<void> {
  await page.waitForTimeout(300);
  await screenshot(page, name);
  const { small, faint, sideways } = await look(page);
  expect({ small, faint, sideways, errors }).toEqual({ small: [], faint: [], sideways: 0, errors: [] });
}

/** What the platform itself would let us send. */
export async function rightsOf({ cloud }: Stage, openid: string, template: TemplateKey): Promise<number> {
  const body = JSON.stringify({ op: 'grant', openid, templateId: templateIdOf(template), count: 0 });
  const answer = await fetch(`${cloud.url}/local/wx`, { method: 'POST', body });
  return ((await answer.json()) as { rights: number }).rights;
}

export async function leftOf(stage: Stage, openid: string): Promise<Readonly<Record<string, number | null>>> {
  const { asks } = await callAs(stage, openid, 'alerts', 'settings', {});
  return Object.fromEntries(asks.map(({ template, left }) => [template, left]));
}

export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The phone knows what it may ask for. */
export const knows = (phone: Phone, openid: string): Promise<unknown> =>
  phone.page.waitForFunction((key) => localStorage.getItem(key)?.includes('tmpl-'), `${openid}:zjtx.alerts.asks`);
