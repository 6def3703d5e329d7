import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { digest } from '../../cloudfunctions/_core/digest';
import { publishCatalogue } from '../../cloudfunctions/_core/measures/publish-catalogue';
import { readCatalogue } from '../../cloudfunctions/_core/measures/catalogue';
import type { Measure } from '../../shared/measures';
import { CATALOGUE } from '../../shared/measures/catalogue';
import { derive } from '../../cloudfunctions/_core/import/derive';
import { localStore } from '../../tools/local-store';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { front, newPhone, screenshot, type PhoneOptions } from './browser';
import { caseFirm, draftOf, openStage, see, tap, type Stage } from './cloud';

/** Measures end: the pages are looked at on this day. */
const TODAY = new Date('2026-11-24T10:00:00+08:00');
/** A small firm in 杭州. */
const F06 = draftOf(caseFirm('f06'), 'specialized');

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedCatalogue(stage.cloud.url);
});
afterAll(() => stage.close());

async function openMeasure(id: string, options: PhoneOptions = { storage: F06 }) {
  const phone = await newPhone(stage.browser, options);
  await phone.page.clock.setFixedTime(TODAY);
  await phone.page.goto(`${stage.cloud.url}/#/policy/detail/index?id=${id}`);
  await front(phone.page).locator('.screen .text-headline, .state-page').first().waitFor();
  return phone;
}

/** The marks before the conditions, top to bottom. */
const marks = (page: Page): Promise<(string | undefined)[]> =>
  front(page)
    .locator('.requirement .mark')
    .evaluateAll((found) => found.map(({ className }) => /mark--(\w+)/.exec(className)?.[1]));

const fit = (page: Page): Promise<string> => front(page).locator('.detail__verdict .text-title').innerText();
const answer = (page: Page, at: number, words: string) =>
  front(page).locator('.requirement__ask').nth(at).getByText(words, { exact: true }).click();

describe('each condition for this firm', () => {
  it.each([
    ['hz-rd-center', ['met', 'met', 'met', 'review', 'review'], '可能符合'],
    ['cn-loan-interest-sme-2026', ['met', 'review', 'unknown', 'review'], '可能符合'],
    ['cn-srdi-recognition', ['met', 'unmet', 'met'], '暂不符合'],
    ['sz-srdi-reward', ['unmet', 'met', 'unmet', 'review'], '不适用'],
  ])('has its mark: %s', async (id, outcomes, verdict) => {
    const { page, errors, context } = await openMeasure(id);
    await front(page).locator('.detail__verdict').waitFor();
    expect(await marks(page)).toEqual(outcomes);
    expect(await fit(page)).toBe(verdict);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is told without a mark to a visitor, who is led to the question of the region', async () => {
    const { page, context } = await openMeasure('hz-rd-center', {});
    await see(page, '先填企业所在地，看看是否适合您');
    await see(page, '请您对照');
    await screenshot(page, 'measure-visitor');
    await tap(page, '填企业所在地');
    await see(page, '企业所在地');
    await context.close();
  });

  it('leads from what is missing to its question and back to the new verdict', async () => {
    const { page, context } = await openMeasure('cn-tax-small-lowprofit');
    expect(await fit(page)).toBe('可能符合');
    await tap(page, '去填：2025 年应纳税所得额');
    await front(page).locator('input').first().fill('120');
    await tap(page, '保存修改');
    await see(page, '按企业填的资料，条件都对上了。');
    expect(await fit(page)).toBe('符合');
    expect([...new Set(await marks(page))]).toEqual(['met']);
    await context.close();
  });
});

describe('what only the owner can say', () => {
  it('turns the verdict, is kept over a reload, and can be taken back', async () => {
    const { page, context, errors } = await openMeasure('hz-rd-center');
    await answer(page, 0, '是');
    expect(await fit(page)).toBe('可能符合');
    await answer(page, 1, '是');
    expect(await fit(page)).toBe('符合');
    await page.reload();
    await see(page, '您自己确认的');
    expect(await fit(page)).toBe('符合');
    expect(await marks(page)).toEqual(['met', 'met', 'met', 'met', 'met']);

    await answer(page, 1, '不是');
    expect(await fit(page)).toBe('暂不符合');
    await see(page, '您确认过不是这样');
    await screenshot(page, 'measure-not-now');
    await answer(page, 1, '不清楚');
    expect(await fit(page)).toBe('可能符合');
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('what would open it', () => {
  it('leads to the path of the rung in the self-check', async () => {
    const { page, context } = await openMeasure('cn-srdi-recognition');
    await see(page, '下面几条做到了，就可能办成。');
    await tap(page, '看离“专精特新”还差什么');
    await see(page, '还没有达到这一级');
    await context.close();
  });

  it('is nothing for who has the title already', async () => {
    const firm = { ...caseFirm('f06'), titles: [{ code: 'specialized' as const, expiresOn: '2028-06-30' }] };
    const { page, context } = await openMeasure('cn-srdi-recognition', { storage: draftOf(firm, 'specialized') });
    await see(page, '您已有这个称号，不用再申请');
    expect(await front(page).getByText('怎样才能办').count()).toBe(0);
    await tap(page, '看别的政策');
    await page.waitForURL(/measures\/index/);
    await context.close();
  });

  it('invents no next round', async () => {
    const { page, context } = await openMeasure('cn-national-green-factory');
    await see(page, '本轮已截止（2026-07-31）');
    await see(page, '没有见到下一轮的通知，请以主管部门的通知为准。');
    await context.close();
    const told = await openMeasure('cn-tech-sme-evaluation');
    await see(told.page, '2026 年系统开放 6 月 1 日—8 月 31 日');
    expect(await front(told.page).getByText('没有见到下一轮').count()).toBe(0);
    await told.context.close();
  });
});

describe('papers', () => {
  it('are ticked, counted, and still ticked after a reload', async () => {
    const { page, context } = await openMeasure('cn-srdi-recognition');
    await see(page, '已备好 0 / 5');
    await tap(page, '营业执照');
    await tap(page, '知识产权证书');
    await see(page, '已备好 2 / 5');
    await page.reload();
    await see(page, '已备好 2 / 5');
    expect(await front(page).locator('[role=checkbox][aria-checked=true]').allInnerTexts()).toEqual([
      '营业执照',
      '知识产权证书',
    ]);
    await tap(page, '营业执照');
    await see(page, '已备好 1 / 5');
    await context.close();
  });
});

describe('copying and the calendar', () => {
  const link = CATALOGUE.find(({ id }) => id === 'cn-tax-small-lowprofit')?.link;

  it('puts the link on the clipboard and says how far it was checked', async () => {
    const { page, context } = await openMeasure('cn-tax-small-lowprofit');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await see(page, '只见到别处引用这个网址，未打开核对。');
    await tap(page, '复制原文网址');
    await page.getByText('已复制').first().waitFor();
    expect(link?.url).toMatch(/^https:/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link?.url);
    await context.close();
  });

  it('gives the deadline as a whole day', async () => {
    const { page, context } = await openMeasure('cn-loan-interest-equipment-2026');
    const [download] = await Promise.all([page.waitForEvent('download'), tap(page, '把截止日加入日历')]);
    expect(download.suggestedFilename()).toBe('cn-loan-interest-equipment-2026-2026-12-31.ics');
    const text = readFileSync(await download.path(), 'utf8').replaceAll('\r\n ', '');
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101');
    expect(text).toContain('SUMMARY:今天截止：设备更新贷款财政贴息（2026 年优化）');
    await context.close();
  });
});

describe('what is over', () => {
  it('says so first and leads to what took its place', async () => {
    const { page, context } = await openMeasure('cn-gradient-2022-interim');
    await see(page, '这项政策已被替代，不能再按它申请。');
    expect(await front(page).locator('.detail__verdict').count()).toBe(0);
    await screenshot(page, 'measure-replaced');
    await tap(page, '看替代政策');
    await front(page).locator('.text-headline', { hasText: '优质中小企业梯度培育管理办法' }).waitFor();
    await context.close();
  });

  it('of a goal that has passed names what came after', async () => {
    const { page, context } = await openMeasure('cn-2021-shishi-02-credit');
    await see(page, '这是历史参考，不能据此申请。');
    await tap(page, '中小微企业贷款贴息政策');
    await front(page).locator('.text-headline', { hasText: '中小微企业贷款贴息政策' }).waitFor();
    await context.close();
  });

  it('of a measure that nobody has leads back to the list', async () => {
    const { page, context } = await openMeasure('cn-no-such-measure');
    await see(page, '没有找到这项政策');
    await tap(page, '看全部政策');
    await page.waitForURL(/measures\/index/);
    await context.close();
  });
});

describe('what is kept for reference', () => {
  it('is not judged, and nobody is led to apply for it', async () => {
    const { page, context } = await openMeasure('cn-one-chain-one-policy');
    await see(page, '这条只供参考：不判断适不适合，也不能据此申请。');
    expect(await front(page).locator('.detail__verdict').count()).toBe(0);
    expect(await front(page).getByText('看怎么办', { exact: true }).count()).toBe(0);
    await tap(page, '看别的政策');
    await page.waitForURL(/measures\/index/);
    await context.close();
  });
});

describe('what may have ended', () => {
  it('is not said to be open all year, and what is beside it says where it is and how it stands', async () => {
    const { page, context } = await openMeasure('cn-ip-pledge');
    await see(page, '原来常年可办，是否继续先问主管部门。');
    expect(await front(page).getByText('常年可以办').count()).toBe(0);
    const related = await front(page).locator('.line-item .text-soft').allInnerTexts();
    expect(related.length).toBeGreaterThan(0);
    for (const each of related) expect(each).toMatch(/^全国 · ./);
    expect(related.filter((each) => each.includes('待核实'))).not.toEqual([]);
    await context.close();
  });
});

describe('what is withdrawn', () => {
  const publish = async (measures: readonly Measure[]): Promise<void> => {
    const store = localStore(stage.cloud.url);
    const expected = (await readCatalogue(store))?.version ?? null;
    await publishCatalogue(store, { now: () => Date.now() }, { measures, ...derive(measures), expected });
  };

  it('is gone, also from what the phone has kept', async () => {
    const { page, context } = await openMeasure('hz-rd-center');
    await page.waitForFunction(() => localStorage.getItem('zjtx.measures.pack') !== null);
    const kept = () => page.evaluate(() => Object.values(localStorage).some((text) => text.includes('"hz-rd-center"')));
    expect(await kept()).toBe(true);
    await publish(CATALOGUE.filter(({ id }) => id !== 'hz-rd-center'));
    // What the cloud says of the measure wins, even before the kept pack could be renewed.
    await page.route('**/functions/measures', (route) =>
      (route.request().postDataJSON() as { action: string }).action === 'pack' ? route.abort() : route.fallback(),
    );
    await page.reload();
    await see(page, '没有找到这项政策');
    expect(await kept()).toBe(true);
    await page.unroute('**/functions/measures');
    await page.reload();
    await see(page, '没有找到这项政策');
    await page.waitForFunction(
      () => !Object.values(localStorage).some((text) => String(text).includes('"hz-rd-center"')),
    );
    await publish(CATALOGUE);
    await context.close();
  });
});

describe('marks', () => {
  it('follow and mute, and stay', async () => {
    const { page, context } = await openMeasure('hz-rd-center');
    await tap(page, '关注');
    await see(page, '已关注');
    await tap(page, '不看这一项');
    await see(page, '列表里不再推荐它');
    await page.reload();
    await see(page, '已关注');
    await tap(page, '恢复这一项');
    await see(page, '不看这一项');
    expect(await front(page).getByText('列表里不再推荐它').count()).toBe(0);
    await context.close();
  });
});

describe('reporting a mistake', () => {
  const openid = 'reporter';
  const stored = (kind: string) =>
    localStore(stage.cloud.url).read(
      'measureReports',
      digest('report', digest('person', openid), 'hz-rd-center', kind),
    );

  it('asks for consent, then reaches the operator', async () => {
    const { page, context, errors } = await openMeasure('hz-rd-center', {
      storage: { ...F06, 'local-openid': openid },
    });
    await tap(page, '报告错误');
    await tap(page, '同意并发送');
    await see(page, '请先选哪里不对。');
    await tap(page, '时间不对');
    await front(page).locator('.report__words textarea').fill('当地通知写的是 10 月 31 日截止');
    await tap(page, '同意并发送');
    await see(page, '请先阅读隐私说明');
    expect(await stored('dates')).toBeNull();
    await screenshot(page, 'measure-report');
    await tap(page, '我已阅读并同意');
    await tap(page, '同意并发送');
    await page.getByText('已发送，谢谢您').first().waitFor();
    expect(await stored('dates')).toMatchObject({
      measureId: 'hz-rd-center',
      kind: 'dates',
      text: '当地通知写的是 10 月 31 日截止',
    });
    // What has arrived is not offered again.
    await tap(page, '报告错误');
    expect(await front(page).locator('.report__words textarea').inputValue()).toBe('');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('keeps what was typed while there is no network', async () => {
    const { page, context } = await openMeasure('hz-rd-center', { storage: { ...F06, 'local-openid': openid } });
    await tap(page, '报告错误');
    await tap(page, '金额不对');
    await front(page).locator('.report__words textarea').fill('今年没有钱');
    await tap(page, '我已阅读并同意');
    await context.setOffline(true);
    await tap(page, '同意并发送');
    await see(page, '现在没有网络，没有发出去');
    await context.setOffline(false);
    await page.reload();
    await tap(page, '报告错误');
    expect(await front(page).locator('.report__words textarea').inputValue()).toBe('今年没有钱');
    await tap(page, '我已阅读并同意');
    await tap(page, '同意并发送');
    await page.getByText('已发送，谢谢您').first().waitFor();
    expect(await stored('amount')).toMatchObject({ text: '今年没有钱' });
    await context.close();
  });

  it('goes with its line breaks as spaces, which the cloud would refuse', async () => {
    const { page, context } = await openMeasure('hz-rd-center', { storage: { ...F06, 'local-openid': openid } });
    await tap(page, '报告错误');
    await tap(page, '条件不对');
    await front(page).locator('.report__words textarea').fill('少了一条：\n近三年没有重大事故\n\n请补上');
    await tap(page, '我已阅读并同意');
    await tap(page, '同意并发送');
    await page.getByText('已发送，谢谢您').first().waitFor();
    expect(await stored('conditions')).toMatchObject({ text: '少了一条： 近三年没有重大事故 请补上' });
    await context.close();
  });

  it('is not changed while it is on its way', async () => {
    const { page, context } = await openMeasure('hz-rd-center', { storage: { ...F06, 'local-openid': openid } });
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/functions/measures', async (route) => {
      if ((route.request().postDataJSON() as { action: string }).action === 'report') await held;
      await route.fallback();
    });
    await tap(page, '报告错误');
    await tap(page, '别的');
    await tap(page, '我已阅读并同意');
    await tap(page, '同意并发送');
    await front(page).locator('.report__words textarea:disabled').waitFor();
    await tap(page, '金额不对');
    letGo();
    await page.getByText('已发送，谢谢您').first().waitFor();
    expect(await stored('other')).toMatchObject({ kind: 'other' });
    await context.close();
  });
});

describe('without a network', () => {
  it('says how old it is what the phone has', async () => {
    const { page, context } = await openMeasure('hz-rd-center');
    await page.waitForFunction(() => localStorage.getItem('zjtx.measures.pack') !== null);
    expect(await front(page).getByText('存在手机里的政策').count()).toBe(0);
    await page.clock.setFixedTime(new Date('2027-03-01T10:00:00+08:00'));
    await context.setOffline(true);
    await page.evaluate(() => (location.hash = '#/policy/detail/index?id=cn-ip-pledge'));
    await see(page, '看到的是 2026-11-24 存在手机里的政策');
    await context.close();
  });

  it('shows what the phone has, and says of the rest that it has not', async () => {
    const { page, context, errors } = await openMeasure('hz-rd-center');
    await page.waitForFunction(() => localStorage.getItem('zjtx.measures.pack') !== null);
    await context.setOffline(true);
    await page.evaluate(() => (location.hash = '#/policy/detail/index?id=cn-ip-pledge'));
    await front(page).locator('.text-headline', { hasText: '知识产权质押融资' }).waitFor();
    expect(await marks(page)).toEqual(['met', 'met']);
    await page.evaluate(() => (location.hash = '#/policy/detail/index?id=sz-srdi-reward'));
    await see(page, '没有读到这项政策');
    await see(page, '联网后再试');
    await context.setOffline(false);
    await front(page).locator('.text-headline', { hasText: '深圳市专精特新认定奖励' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});
