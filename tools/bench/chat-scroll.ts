import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { placeKey } from '../../cloudfunctions/_core/chat/records';
import { digest } from '../../cloudfunctions/_core/digest';
import { CHROMIUM } from '../ensure-chromium';
import { startLocalCloud } from '../local-cloud';
import { localStore } from '../local-store';
import { makeWorld } from '../storm/world';
import { measurement, type Measurement } from './measure';

const LENGTH = 5_000;
const MOST_MS = 50;
const AT = '2026-11-24T08:00:00.000Z';
const IN_ONE = 50;
const WHEEL = 1_500;
const GIVE_UP_MS = 240_000;

/** Told by the browser: tasks of its main thread above 50 ms. */
interface WithTasks {
  longTasks: number[];
}

/**
 * Scrolls a conversation of five thousand messages from its end to its beginning, while it is fetched, and back again, in
 * Chromium; the longest task beside that of a page with all of the messages mounted.
 */
export async function benchChatScroll(root: string): Promise<Measurement[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'chat-scroll-'));
  const cloud = await startLocalCloud({ port: 0, dataDir, root, h5Dir: path.join(root, 'dist/h5') });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const { firmId, commissioner } = await fill(cloud.url);
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.addInitScript((openid) => localStorage.setItem('local-openid', openid), commissioner);
    const page = await context.newPage();
    await page.goto(`${cloud.url}/#/chat/room/index?firm=${firmId}`);
    await page.locator('.bubble').last().waitFor();
    await watchTasks(page);
    await scroll(page, -WHEEL, `第 1 句`);
    await scroll(page, WHEEL, `第 ${LENGTH} 句`);
    const ours = await longest(page);
    const rows = await page.locator('.room__row').count();
    const peer = await flatPage(await context.newPage());
    const name = `longest task while ${LENGTH} messages scroll (${rows} mounted at the end), beside all of them mounted`;
    const line = measurement(name, 'ms', { ours, peer }, { most: Infinity });
    return [{ ...line, target: `no task above ${MOST_MS} ms`, met: ours <= MOST_MS }];
  } finally {
    await browser.close();
    await cloud.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function fill(url: string): Promise<{ readonly firmId: string; readonly commissioner: string }> {
  const store = localStore(url);
  const talkers = await makeWorld(5, store);
  const [commissioner, member] = talkers;
  const firmId = member?.firmIds[0] ?? '';
  const said = (seq: number) => {
    const who = seq % 2 === 0 ? commissioner : member;
    const text = `第 ${seq} 句：${'研发费用的归集要看用途。'.repeat(1 + (seq % 4))}`;
    return {
      firmId,
      seq,
      sortKey: placeKey(seq),
      at: AT,
      by: digest('person', who?.openid ?? ''),
      side: seq % 2 === 0 ? 'care' : 'firm',
      name: '示例',
      key: `bench-key-of-${seq}`,
      payloadHash: '',
      replyTo: null,
      what: { kind: 'text', text },
      text,
      weight: 'said',
    };
  };
  for (let first = 1; first <= LENGTH; first += IN_ONE) {
    await store.transact(async (tx) => {
      for (let seq = first; seq < first + IN_ONE; seq += 1)
        await tx.create('messages', digest('bench', String(seq)), said(seq));
    });
  }
  const { by, side, name, at } = said(LENGTH);
  const last = { at, seq: LENGTH, by, side, name, brief: '最后一句' };
  const quiet = { matter: 0, isOpen: false, clock: null, nextAt: '9999-12-31T00:00:00.000Z' };
  await store.transact((tx) => tx.replace('conversations', firmId, { seq: LENGTH, last, ...quiet }));
  return { firmId, commissioner: commissioner?.openid ?? '' };
}

const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const tasks: number[] = [];
    (window as unknown as WithTasks).longTasks = tasks;
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });

/** The browser tells of nothing below 50 ms: 0 stands for that. */
const longest = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, ...(window as unknown as WithTasks).longTasks));

/** With the wheel, until the words are in sight. */
async function scroll(page: Page, by: number, until: string): Promise<void> {
  await page.mouse.move(195, 400);
  const words = page.getByText(until, { exact: false }).first();
  for (const end = Date.now() + GIVE_UP_MS; Date.now() < end;) {
    if (await words.isVisible()) return;
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(30);
  }
  throw new Error(`${until} never came into sight`);
}

/** Every message in the document, as a list without a window has it: shown, and scrolled from one end to the other. */
async function flatPage(page: Page): Promise<number> {
  await page.setContent('<body style="margin:0"><div id="list" style="height:844px;overflow:auto"></div></body>');
  await watchTasks(page);
  await page.evaluate((length) => {
    const list = document.querySelector('#list');
    for (let seq = 1; seq <= length; seq += 1) {
      const row = document.createElement('div');
      row.style.padding = '12px';
      row.innerHTML = `<div>示例</div><div>第 ${seq} 句：${'研发费用的归集要看用途。'.repeat(1 + (seq % 4))}</div><div>已读</div>`;
      list?.append(row);
    }
    list?.scrollTo(0, list.scrollHeight);
  }, LENGTH);
  await scroll(page, -40 * WHEEL, '第 1 句');
  return longest(page);
}
