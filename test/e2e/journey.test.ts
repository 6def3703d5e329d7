import type { Page } from 'playwright-core';
import type { Firm } from '../../shared/firms';
import { answer, askedNow } from './answer';
import { front, newPhone, screenshot } from './browser';
import { caseFirm, openStage, see, tap, type Stage } from './cloud';

const F06 = caseFirm('f06');
const MOST_QUESTIONS = 60;

jest.setTimeout(240_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const answered = (page: Page): Promise<number> =>
  page.evaluate(
    () => (JSON.parse(localStorage.getItem('zjtx.draft') ?? '{"trail":[]}') as { trail: string[] }).trail.length,
  );

/** Answer until the questionnaire says that it is done; returns what was asked. */
async function answerAll(page: Page, firm: Firm, stopAfter = MOST_QUESTIONS): Promise<string[]> {
  const paths: string[] = [];
  while (paths.length < stopAfter) {
    await front(page).locator('.text-headline, .state-page').first().waitFor();
    const asked = await askedNow(page);
    if (!asked) return paths;
    if (paths.includes(asked.path)) throw new Error(`${asked.path} is asked twice`);
    paths.push(asked.path);
    const count = await answered(page);
    await answer(page, asked, firm);
    await page.waitForFunction(
      ([key, before]) => (JSON.parse(localStorage.getItem(key) ?? '{}') as { trail: string[] }).trail.length > before,
      ['zjtx.draft', count] as const,
    );
    await page.waitForTimeout(60);
  }
  return paths;
}

describe('the whole journey of a real firm', () => {
  it('goes from the first screen to a saved check, and compares two', async () => {
    const { page, errors, context } = await newPhone(stage.browser);
    await page.goto(stage.cloud.url);
    await see(page, '您的企业，够哪一级？');
    await screenshot(page, 'journey-1-first');

    await tap(page, '开始自测');
    await see(page, '想先看哪一级？');
    await tap(page, '开始答题');
    const first = await answerAll(page, F06, 3);
    expect(first.slice(0, 2)).toEqual(['region', 'industry']);

    // A reload in the middle loses nothing.
    const before = await askedNow(page);
    await page.reload();
    await front(page).locator('.text-headline').first().waitFor();
    expect(await askedNow(page)).toEqual(before);

    await answerAll(page, F06);
    await see(page, '看结果');
    await screenshot(page, 'journey-2-done');
    await tap(page, '看结果');
    await see(page, '还没有达到这一级');
    await see(page, '自评结果不等于认定');
    await see(page, '先取得创新型中小企业或科技型中小企业称号');
    await screenshot(page, 'journey-3-result');

    await tap(page, '保存这次结果');
    await tap(page, '同意并保存到云端');
    await see(page, '请先阅读隐私说明');
    await screenshot(page, 'journey-4-consent');
    await tap(page, '我已阅读并同意');
    await tap(page, '同意并保存到云端');
    await page.getByText('已保存到云端').first().waitFor();

    await tap(page, '看保存过的自测');
    await see(page, '已在云端');
    await screenshot(page, 'journey-5-history');
    await tap(page, '选来对比');
    await tap(page, '同一份，换个日期或文件看看');
    await tap(page, '工信部企业〔2022〕63号');
    await tap(page, '重新计算');
    await see(page, '条变了');
    await screenshot(page, 'journey-6-compare');
    expect(errors).toEqual([]);
    await context.close();
  });
});
