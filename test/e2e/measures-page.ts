import type { Browser, Locator, Page } from 'playwright-core';
import { front, newPhone, type Phone } from './browser';
import { caseFirm, draftOf } from './cloud';

/** The pages of measures as the tests see them. */

/** Measures end: the pages are looked at on this day. */
export const TODAY = new Date('2026-11-24T10:00:00+08:00');
/** A small firm in 杭州 that is 专精特新. */
export const F01 = draftOf(caseFirm('f01'), 'specialized');

export async function openAt(
  stage: { readonly browser: Browser; readonly cloud: { readonly url: string } },
  path: string,
  storage: Readonly<Record<string, string>>,
): Promise<Phone> {
  const phone = await newPhone(stage.browser, { storage });
  await phone.page.clock.setFixedTime(TODAY);
  await phone.page.goto(`${stage.cloud.url}/#/${path}`);
  await front(phone.page).locator('.screen').first().waitFor();
  return phone;
}

export const cards = (page: Page): Locator => front(page).locator('.measure');
export const card = (page: Page, title: string): Locator => cards(page).filter({ hasText: title }).first();
export const titles = (page: Page): Promise<string[]> => front(page).locator('.measure__title').allInnerTexts();
/** A part of the page by what a screen reader says of it. */
export const spoken = (page: Page, label: string): Locator => front(page).locator(`[aria-label="${label}"]`).first();
export const kept = (page: Page, key: string): Promise<unknown> =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? 'null') as unknown, key);

/** Taro's page has to have come in before it can go. */
export const settled = (page: Page) => page.waitForTimeout(600);

/** How many measures a group holds, as its tab says. */
export async function inGroup(page: Page, group: string): Promise<number> {
  const label = await front(page).locator('[role=tab]', { hasText: group }).getAttribute('aria-label');
  return Number(/(\d+) 条$/.exec(label ?? '')?.[1]);
}
export const openGroup = (page: Page, group: string) => front(page).locator('[role=tab]', { hasText: group }).click();
