import { seedCatalogue } from '../../tools/seed-catalogue';
import { front, newPhone, screenshot, type Phone } from './browser';
import { caseFirm, draftOf, openStage, see, tap, type Stage } from './cloud';
import { card, cards, F01, inGroup, kept, openAt, openGroup, settled, spoken, titles } from './measures-page';

const TOMORROW = new Date('2026-11-25T10:00:00+08:00');
/** The firm has no title. */
const F06 = draftOf(caseFirm('f06'), 'specialized');
jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedCatalogue(stage.cloud.url);
});
afterAll(() => stage.close());

const open = (path: string, storage: Readonly<Record<string, string>>) => openAt(stage, path, storage);

/** At most five at a time. */
const MISSING = /^先?补 \d+ 项资料，结果更准$/;
/** The tabs' names hold invisible places to break at. */
const NOW = /可能.适合/;
const NEARLY = '还差';
const NEXT = '下一轮';

describe('an owner', () => {
  it('sees what fits now first, with the reason, the state and an amount that is the firm’s', async () => {
    const { page, errors, context } = await open('measures/index', F01);
    await see(page, '适合您企业的政策');
    await cards(page).first().waitFor();
    const city = card(page, '杭州市打造全国专精特新名城若干措施');
    await city.waitFor();
    const said = await city.innerText();
    expect(said).toContain('每家企业最高 20 万元');
    expect(said).toContain('未见到期 · 申报时间看当地通知');
    expect(said).toMatch(/符合：[^\n]*专精特新/);
    expect(said).toContain('要您确认：');
    expect(await front(page).locator('.group-tab--on').innerText()).toMatch(NOW);
    await see(page, '以主管部门发布的原文为准');
    await screenshot(page, 'measures-owner');

    await openGroup(page, NEARLY);
    const tax = card(page, '高新技术企业减按 15% 征收企业所得税');
    expect(await tax.innerText()).toContain('没达到：持有称号：高新技术企业');
    await openGroup(page, NEXT);
    expect(await cards(page).first().innerText()).toMatch(/本轮已截止|天后开始/);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('reads why a measure stands where it does: the points add up', async () => {
    const { page, context } = await open('measures/index', F01);
    await cards(page).first().waitFor();
    const [first = '', second = ''] = await titles(page);
    const totals: number[] = [];
    for (const title of [first, second]) {
      await spoken(page, `为什么排在这里：${title}`).click();
      const text = await front(page).locator('.sheet').innerText();
      const points = [...text.matchAll(/([+-]\d+) 分/g)].map(([, one]) => Number(one));
      const total = Number(/合计 (\d+) 分/.exec(text)?.[1]);
      expect(points.length).toBeGreaterThan(2);
      expect(points.reduce((sum, one) => sum + one, 0)).toBe(total);
      totals.push(total);
      await tap(page, '关闭');
    }
    expect(totals[0]).toBeGreaterThanOrEqual(totals[1] ?? Infinity);
    await context.close();
  });

  it('narrows by area, and shows more when asked', async () => {
    const { page, context } = await open('measures/index', F01);
    await cards(page).first().waitFor();
    const before = await cards(page).count();
    await front(page)
      .getByText(/^再看 \d+ 条$/)
      .click();
    expect(await cards(page).count()).toBeGreaterThan(before);
    const pill = front(page).locator('.pill', { hasText: '财税支持' });
    const count = Number(/(\d+)$/.exec(await pill.innerText())?.[1]);
    await pill.click();
    expect(await inGroup(page, '可能')).toBe(count);
    await context.close();
  });

  it('answers one missing question and the list is judged anew', async () => {
    const { page, context } = await open('measures/index', F01);
    await front(page).getByText(MISSING).click();
    await tap(page, '是否为民营企业');
    await see(page, '是否为民营企业');
    await settled(page);
    await tap(page, '是');
    await front(page).getByText(MISSING).waitFor();
    await front(page).getByText(MISSING).click();
    expect(await front(page).locator('.sheet').innerText()).not.toContain('是否为民营企业');
    await context.close();
  });

  it('is shown five questions at a time, and hears the rest of what a card says', async () => {
    const { page, context } = await open('measures/index', F01);
    await tap(page, '先补 5 项资料，结果更准');
    const rows = front(page).locator('.sheet .line-item');
    expect(await rows.count()).toBe(5);
    await front(page)
      .getByText(/^再看 \d 项$/)
      .click();
    expect(await rows.count()).toBeGreaterThan(5);
    await tap(page, '关闭');
    const summary = await cards(page).first().locator('.measure__text').innerText();
    expect(await cards(page).first().locator('.measure__body').getAttribute('aria-label')).toContain(summary);
    await context.close();
  });

  it('whose answers contradict each other is told so, and still sees the region’s measures', async () => {
    const broken = caseFirm('f06') as { years?: Record<string, object> };
    const years = { ...broken.years, '2025': { ...broken.years?.['2025'], revenue: 1, mainRevenue: 2 } };
    const { page, context } = await open('measures/index', draftOf({ ...caseFirm('f06'), years }, 'specialized'));
    await see(page, '互相矛盾');
    await see(page, '杭州市的政策');
    await context.close();
  });
});

describe('without a network', () => {
  it('shows and searches what is kept, and says of which day it is', async () => {
    const { page, errors, context } = await open('policy/find/index', F01);
    await cards(page).first().waitFor();
    await context.route('**/functions/**', (route) => route.abort());
    await page.clock.setFixedTime(TOMORROW);
    await page.goto(`${stage.cloud.url}/#/measures/index`);
    await page.reload();
    await see(page, '没连上云端，看到的是 2026-11-24 存在手机里的政策。');
    expect(await inGroup(page, '可能')).toBeGreaterThan(20);
    await screenshot(page, 'measures-offline');
    // On the phone every page is in the package; a browser must have fetched it once.
    await spoken(page, '搜索政策').click();
    await front(page).locator('input').first().waitFor();
    await context.setOffline(true);
    await see(page, '现在没有网络，看到的是 2026-11-24 存在手机里的政策。');
    await front(page).locator('input').first().fill('研发费用加计扣除');
    await front(page).locator('.measure__title', { hasText: '研发费用税前加计扣除' }).first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('with nothing kept says what to do, and goes on once the network is back', async () => {
    const phone = await newPhone(stage.browser, { storage: F01 });
    await phone.context.route('**/functions/**', (route) => route.abort());
    await phone.page.goto(`${stage.cloud.url}/#/measures/index`);
    await see(phone.page, '没有读到政策');
    await screenshot(phone.page, 'measures-failed');
    await phone.context.unroute('**/functions/**');
    await tap(phone.page, '再试一次');
    await cards(phone.page).first().waitFor();
    await phone.context.close();
  });

  it('a kept pack that cannot be read is fetched again, and nothing of it is set aside', async () => {
    const { page, context } = await open('measures/index', { ...F01, 'zjtx.measures.pack': '{"v":1,' });
    await cards(page).first().waitFor();
    expect(await kept(page, 'zjtx.measures.pack')).toMatchObject({ v: 1, region: '330100' });
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('aside')))).toEqual([]);
    await context.close();
  });
});

describe('a visitor', () => {
  it('picks a region, sees what can be had there, and the phone remembers', async () => {
    const { page, errors, context } = await open('measures/index', {});
    await see(page, '先选企业在哪里');
    await screenshot(page, 'measures-visitor');
    await tap(page, '选地区');
    for (const region of ['浙江省', '杭州市']) await tap(page, region);
    await tap(page, '就看杭州市');
    await see(page, '杭州市的政策');
    await cards(page).first().waitFor();
    expect(await cards(page).first().innerText()).not.toContain('符合：');
    await page.reload();
    await see(page, '杭州市的政策');
    // The whole country, fetched before a region was chosen, holds the region's too: nothing is fetched twice.
    expect(await kept(page, 'zjtx.measures.pack')).toMatchObject({ region: '100000' });
    expect(errors).toEqual([]);
    await context.close();
  });

  it('browses an area and a list of the briefing, where what is over says what took its place', async () => {
    const { page, context } = await open('measures/index', { 'zjtx.measures.region': '"330100"' });
    await tap(page, '数字化转型');
    await spoken(page, '去掉筛选：数字化转型').waitFor();
    await front(page)
      .getByText(/^找到 \d+ 条$/)
      .waitFor();
    await settled(page);
    await page.goBack();
    await tap(page, '办实事清单');
    await cards(page).first().waitFor();
    expect(await cards(page).count()).toBe(10);
    for (const said of await cards(page).allInnerTexts()) expect(said).toMatch(/已到期|已被替代/);
    expect(await cards(page).first().innerText()).toContain('请改看：');
    await screenshot(page, 'measures-collection');
    await context.close();
  });
});

describe('the search', () => {
  it('finds through a wrong character, marks what it found and keeps what was searched for', async () => {
    const { page, errors, context } = await open('policy/find/index', F06);
    await front(page).locator('input').first().fill('研发费用加计扣出');
    await front(page).locator('.measure__title', { hasText: '研发费用税前加计扣除' }).first().waitFor();
    await front(page).locator('input').first().fill('贴息');
    await front(page).locator('.measure__hit', { hasText: '贴息' }).first().waitFor();
    await front(page).locator('input').first().press('Enter');
    await spoken(page, '清空').click();
    await see(page, '最近搜过');
    await tap(page, '贴息');
    await front(page).locator('.measure__hit', { hasText: '贴息' }).first().waitFor();
    await spoken(page, '清空').click();
    await tap(page, '清空记录');
    expect(await front(page).getByText('最近搜过').count()).toBe(0);
    expect(await kept(page, 'zjtx.measures.recent')).toBeNull();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('counts what each choice would show, and keeps the promise', async () => {
    const { page, context } = await open('policy/find/index?q=奖励', F06);
    await cards(page).first().waitFor();
    await tap(page, '筛选（1）');
    const level = front(page).locator('.sheet .pill', { hasText: '市级' });
    const count = Number(/(\d+)$/.exec(await level.innerText())?.[1]);
    expect(count).toBeGreaterThan(0);
    await level.click();
    await screenshot(page, 'measures-filters');
    await tap(page, `看 ${count} 条`);
    await see(page, `找到 ${count} 条`);
    for (const said of await cards(page).allInnerTexts()) expect(said).toContain('杭州市');
    await spoken(page, '去掉筛选：市级').click();
    await front(page).getByText(`找到 ${count} 条`, { exact: true }).waitFor({ state: 'detached' });
    await context.close();
  });

  it('says what to do where nothing is found', async () => {
    const { page, context } = await open('policy/find/index?q=贴息&level=county', F06);
    await see(page, '没有找到');
    await see(page, '去掉筛选能找到');
    await tap(page, '清空筛选');
    await cards(page).first().waitFor();
    await front(page).locator('input').first().fill('火星车');
    await see(page, '换个说法');
    await context.close();
  });

  it('looks at another region without losing what is kept at home', async () => {
    const { page, context } = await open('policy/find/index?q=深圳', F06);
    await see(page, '没有找到');
    await tap(page, '筛选（1）');
    await tap(page, '选别的地区');
    for (const region of ['广东省', '深圳市']) await tap(page, region);
    await tap(page, '就看深圳市');
    await card(page, '深圳').waitFor();
    expect(await card(page, '深圳').innerText()).toMatch(/不适用：在[^\n]*深圳市注册/);
    expect(await kept(page, 'zjtx.measures.pack')).toMatchObject({ region: '330100' });
    await context.close();
  });
});

describe('time', () => {
  const SHOWN = () => window.dispatchEvent(new Event('visibilitychange'));

  /** A phone whose clock runs from `time`. */
  async function openWhen(time: string, path: string): Promise<Phone & { readonly asked: string[] }> {
    const phone = await newPhone(stage.browser, { storage: F01 });
    const asked: string[] = [];
    phone.page.on('request', (request) => {
      const body = request.postData() ?? '';
      if (body.includes('"action":"pack"')) asked.push(body);
    });
    await phone.page.clock.install({ time: new Date(time) });
    await phone.page.goto(`${stage.cloud.url}/#/${path}`);
    await cards(phone.page).first().waitFor();
    return { ...phone, asked };
  }

  it('a page that stays open over midnight counts a day less', async () => {
    const { page, errors, context } = await openWhen('2026-12-30T23:58:00+08:00', 'policy/find/index?q=设备更新贷款');
    const loan = card(page, '设备更新贷款财政贴息');
    expect(await loan.innerText()).toContain('快截止 · 还有 1 天');
    await page.clock.fastForward('03:00');
    await loan.getByText('今天是最后一天').waitFor();
    await page.clock.fastForward('24:00:00');
    await loan.getByText('本轮已截止').or(loan.getByText('已到期')).first().waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('a list that is shown again asks for a newer catalogue after an hour, and not before', async () => {
    const { page, asked, context } = await openWhen('2026-11-24T10:00:00+08:00', 'measures/index');
    const before = asked.length;
    await page.clock.fastForward('30:00');
    await page.evaluate(SHOWN);
    await settled(page);
    expect(asked).toHaveLength(before);
    await page.clock.fastForward('31:00');
    const next = page.waitForRequest((request) => (request.postData() ?? '').includes('"action":"pack"'));
    await page.evaluate(SHOWN);
    await next;
    await context.close();
  });
});

it('is a tool and no newspaper: no word of a page speaks of news or as an authority', async () => {
  for (const path of ['measures/index', 'policy/find/index', 'policy/find/index?collection=one-four-one']) {
    const { page, context } = await open(path, F01);
    await cards(page).first().waitFor();
    expect(await front(page).innerText()).not.toMatch(/资讯|新闻|官方|要闻|头条/);
    await context.close();
  }
});
