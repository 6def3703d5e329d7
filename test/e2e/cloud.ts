import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Firm } from '../../shared/firms';
import { startLocalCloud, type LocalCloud } from '../../tools/local-cloud';
import { front, launch } from './browser';

const ROOT = path.resolve(__dirname, '../..');

export interface Stage {
  readonly browser: Browser;
  readonly cloud: LocalCloud;
  close(): Promise<void>;
}

/** A browser, and a cloud of its own that serves the H5 build. */
export async function openStage(): Promise<Stage> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'e2e-'));
  const [browser, cloud] = await Promise.all([
    launch(),
    startLocalCloud({ port: 0, dataDir, root: ROOT, h5Dir: path.join(ROOT, 'dist/h5') }),
  ]);
  return {
    browser,
    cloud,
    close: async () => {
      await browser.close();
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function caseFirm(name: string): Firm {
  const file = path.join(ROOT, 'test/golden/cases', `${name}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { firm: Firm }).firm;
}

/** A phone's storage with every answer of a firm in it. */
export function draftOf(firm: Firm, rung: string): Readonly<Record<string, string>> {
  const draft = { v: 1, rung, purpose: 'new', firm, skipped: [], trail: ['region', 'industry'], updatedAt: '' };
  return { 'zjtx.draft': JSON.stringify(draft) };
}

export const see = (page: Page, words: string | RegExp) => front(page).getByText(words).first().waitFor();
export const tap = (page: Page, words: string) => front(page).getByText(words, { exact: true }).first().click();
