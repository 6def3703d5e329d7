import type { Page } from 'playwright-core';
import { front, type Phone } from './browser';
import { see, type Stage } from './cloud';
import { open, phoneOf } from './people';

/** An operator's desktop of 1280×800, with the console open on one of its pages. */
export async function deskOf(stage: Stage, openid: string, part: string): Promise<Phone> {
  const phone = await phoneOf(stage, openid, `console/${part}`);
  await phone.page.setViewportSize({ width: 1280, height: 800 });
  return phone;
}

export const goTo = (stage: Stage, page: Page, part: string): Promise<void> => open(stage, page, `console/${part}`);

/** The sheet that is open. */
export const sheet = (page: Page) => front(page).locator('.sheet');
export const inSheet = (page: Page, words: string) => sheet(page).getByText(words, { exact: true }).first().click();

/** Presses a button by its words, once it can be pressed. */
export const press = (page: Page, words: string): Promise<void> =>
  front(page).locator('[role=button]:not([aria-disabled=true])').getByText(words, { exact: true }).first().click();

/** Chooses a file in the browser's own dialog. */
export async function choose(page: Page, name: string, text: string): Promise<void> {
  const dialog = page.waitForEvent('filechooser');
  await front(page)
    .getByText(/^选文件$|^换一个文件$/)
    .first()
    .click();
  await (await dialog).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}

export const closed = (page: Page): Promise<void> => sheet(page).waitFor({ state: 'detached' });
export const rowOf = (page: Page, words: string) => front(page).locator('.table__row', { hasText: words }).first();
export { see };
