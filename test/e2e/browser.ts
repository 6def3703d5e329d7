import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import path from 'node:path';

const EXECUTABLE = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SCREENSHOTS = path.resolve(__dirname, '../../.local/screenshots');

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: EXECUTABLE, args: QUIET });

export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the page and of its console. */
  readonly errors: string[];
}

export interface PhoneOptions {
  /** The browser's own type size; 16 is usual. */
  readonly fontSize?: number;
  /** What is in the phone's storage at the first start. */
  readonly storage?: Readonly<Record<string, string>>;
}

/** A phone of 390×844 with its own storage. */
export async function newPhone(browser: Browser, { fontSize, storage = {} }: PhoneOptions = {}): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  await context.addInitScript((entries) => {
    if (location.protocol === 'about:' || localStorage.getItem('e2e.seeded')) return;
    for (const [key, text] of entries) localStorage.setItem(key, text);
    localStorage.setItem('e2e.seeded', '1');
  }, Object.entries(storage));
  if (fontSize) {
    await context.addInitScript((size) => {
      const apply = () => {
        if (document.documentElement) document.documentElement.style.fontSize = `${size}px`;
      };
      new MutationObserver(apply).observe(document, { childList: true });
      apply();
    }, fontSize);
  }
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
  page.setDefaultTimeout(15_000);
  return { context, page, errors };
}

export async function screenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}

/** The page in front; those below it in the stack stay in the document. */
export const front = (page: Page) => page.locator('.taro_page:visible').last();
