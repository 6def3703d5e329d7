import type { Locator, Page } from 'playwright-core';
import { CONSENT_VERSION } from '../../shared/api/consent';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { front, newPhone, screenshot, type Phone } from './browser';
import { caseFirm, draftOf, openStage, see, tap, type Stage } from './cloud';

/** Measures end: the pages are looked at on this day. */
const TODAY = new Date('2026-11-24T10:00:00+08:00');
const TOMORROW = new Date('2026-11-25T10:00:00+08:00');
/** A small firm in 杭州 that is 专精特新; F06 has no title. */
const F01 = draftOf(caseFirm('f01'), 'specialized');
const F06 = draftOf(caseFirm('f06'), 'specialized');
const AGREED = {
  'zjtx.outbox': JSON.stringify({
    v: 1,
    jobs: [],
    link: null,
    consent: { version: CONSENT_VERSION, at: '2026-11-23T08:00:00.000Z' },
  }),
};

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedCatalogue(stage.cloud.url);
});
afterAll(() => stage.close());

async function open(path: string, storage: Readonly<Record<string, string>>): Promise<Phone> {
  const phone = await newPhone(stage.browser, { storage });
  await phone.page.clock.setFixedTime(TODAY);
  await phone.page.goto(`${stage.cloud.url}/#/${path}`);
  await front(phone.page).locator('.screen').first().waitFor();
  return phone;
}

const cards = (page: Page): Locator => front(page).locator('.measure');
const card = (page: Page, title: string): Locator => cards(page).filter({ hasText: title }).first();
const titles = (page: Page): Promise<string[]> => front(page).locator('.measure__title').allInnerTexts();
/** A part of the page by what a screen reader says of it. */
const spoken = (page: Page, label: string): Locator => front(page).locator(`[aria-label="${label}"]`).first();
const kept = (page: Page, key: string): Promise<unknown> =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? 'null') as unknown, key);

/** Taro's page has to have come in before it can go. */
const settled = (page: Page) => page.waitForTimeout(600);

/** How many measures a group holds, as its tab says. */
async function inGroup(page: Page, group: string): Promise<number> {
  const label = await front(page).locator('[role=tab]', { hasText: group }).getAttribute('aria-label');
  return Number(/(\d+) 条$/.exec(label ?? '')?.[1]);
}
const openGroup = (page: Page, group: string) => front(page).locator('[role=tab]', { hasText: group }).click();

/** The tabs' names hold invisible places to break at. */
const NOW = /现在.就能办/;
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
    expect(said).toMatch(/符合：[^\n]*专精特新中小企业/);
    expect(said).toContain('要您确认：');
    expect(await front(page).locator('.group-tab--on').innerText()).toMatch(NOW);
    await see(page, '办理以官方原文为准');
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
    expect(await inGroup(page, '现在')).toBe(count);
    await context.close();
  });

  it('answers one missing question and the list is judged anew', async () => {
    const { page, context } = await open('measures/index', F01);
    await front(page)
      .getByText(/^补 \d+ 项资料，结果更准$/)
      .click();
    await tap(page, '是否为民营企业');
    await see(page, '是否为民营企业');
    await settled(page);
    await tap(page, '是');
    await front(page)
      .getByText(/^补 \d+ 项资料，结果更准$/)
      .waitFor();
    await front(page)
      .getByText(/^补 \d+ 项资料，结果更准$/)
      .click();
    expect(await front(page).locator('.sheet').innerText()).not.toContain('是否为民营企业');
    await context.close();
  });

  it('whose answers contradict each other is told so, and still sees the region’s measures', async () => {
    const broken = caseFirm('f06') as { years?: Record<string, object> };
    const years = { ...broken.years, '2025': { ...broken.years?.['2025'], revenue: 1, mainRevenue: 2 } };
    const { page, context } = await open('measures/index', draftOf({ ...caseFirm('f06'), years }, 'specialized'));
    await see(page, '互相矛盾');
    await see(page, '杭州市现在能办的');
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
    expect(await inGroup(page, '现在')).toBeGreaterThan(20);
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
    await see(page, '杭州市现在能办的');
    await cards(page).first().waitFor();
    expect(await cards(page).first().innerText()).not.toContain('符合：');
    await page.reload();
    await see(page, '杭州市现在能办的');
    expect(await kept(page, 'zjtx.measures.pack')).toMatchObject({ region: '330100' });
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

describe('marks', () => {
  const MUTED = '不再推荐这一项';
  const asPerson = (openid: string) => async (action: string, data: object, fn: string) => {
    const answer = await fetch(`${stage.cloud.url}/functions/${fn}`, {
      method: 'POST',
      headers: { 'X-Local-Openid': openid, 'content-type': 'application/json' },
      body: JSON.stringify({ action, data }),
    });
    return ((await answer.json()) as { data: unknown }).data;
  };

  it('a muted measure leaves the list, comes back by 撤销, and can be found and restored', async () => {
    const { page, context } = await open('measures/index', F01);
    await cards(page).first().waitFor();
    const [title = ''] = await titles(page);
    const before = await inGroup(page, '现在');
    await spoken(page, `不看这一项：${title}`).click();
    await see(page, MUTED);
    expect(await titles(page)).not.toContain(title);
    expect(await inGroup(page, '现在')).toBe(before - 1);
    await screenshot(page, 'measures-muted');
    await tap(page, '撤销');
    await cards(page).filter({ hasText: title }).first().waitFor();
    expect(await titles(page)).toContain(title);

    await spoken(page, `不看这一项：${title}`).click();
    await page.goto(`${stage.cloud.url}/#/mine/index`);
    await see(page, '1 条不再推荐，可以恢复');
    await tap(page, '已静音的政策');
    await cards(page).filter({ hasText: title }).first().waitFor();
    await spoken(page, `恢复推荐：${title}`).click();
    await see(page, '没有不看的政策');
    await context.close();
  });

  it('go to the cloud in order once the network is back, after a restart too, and reach a second phone', async () => {
    const person = 'marks-person';
    const call = asPerson(person);
    const consentKey = '00000000-0000-4000-8000-0000000000aa';
    await call('consent', { key: consentKey, version: CONSENT_VERSION }, 'firms');
    // In the preview each identity is a phone of its own, with its own keys.
    const own = (storage: Readonly<Record<string, string>>) => ({
      'local-openid': person,
      ...Object.fromEntries(Object.entries(storage).map(([key, text]) => [`${person}:${key}`, text])),
    });
    const { page, context } = await open('measures/index', own({ ...F01, ...AGREED }));
    await cards(page).first().waitFor();
    const [first = '', second = ''] = await titles(page);
    await context.route('**/functions/**', (route) => route.abort());
    await spoken(page, `关注：${first}`).click();
    await spoken(page, `关注：${second}`).click();
    await spoken(page, `取消关注：${first}`).click();
    expect(await call('marks', {}, 'measures')).toEqual({ followed: [], muted: [] });
    await page.reload();
    await cards(page).first().waitFor();
    await context.unroute('**/functions/**');
    await context.setOffline(true);
    await context.setOffline(false);
    await page.waitForFunction(
      (key) => (JSON.parse(localStorage.getItem(key) ?? '{}') as { queue?: unknown[] }).queue?.length === 0,
      `${person}:zjtx.measures.marks`,
    );
    const { follow } = (await kept(page, `${person}:zjtx.measures.marks`)) as { follow: string[] };
    expect(follow).toHaveLength(1);
    expect(await call('marks', {}, 'measures')).toEqual({ followed: follow, muted: [] });
    await context.close();

    const other = await open('measures/index', own({ ...F01, ...AGREED }));
    await tap(other.page, '只看关注');
    await cards(other.page).filter({ hasText: second }).first().waitFor();
    expect(await titles(other.page)).toEqual([second]);
    await other.context.close();
  });

  it('stay on the phone while the privacy text was not agreed to', async () => {
    const { page, context } = await open('measures/index', F01);
    await cards(page).first().waitFor();
    const told: string[] = [];
    page.on('request', (request) => {
      const body = request.postData() ?? '';
      if (/"action":"(follow|mute|marks)"/.test(body)) told.push(body);
    });
    const [title = ''] = await titles(page);
    await spoken(page, `关注：${title}`).click();
    await see(page, '已关注');
    await tap(page, '只看关注');
    expect(await titles(page)).toEqual([title]);
    await see(page, '看关注的全部 1 条');
    await page.waitForTimeout(500);
    expect(told).toEqual([]);
    expect(await kept(page, 'zjtx.measures.marks')).toMatchObject({ follow: [expect.any(String)] });
    await context.close();
  });
});

it('is a tool and no newspaper: no heading speaks of news or of an authority', async () => {
  for (const path of ['measures/index', 'policy/find/index', 'policy/find/index?collection=one-four-one']) {
    const { page, context } = await open(path, F01);
    await cards(page).first().waitFor();
    const headings = await front(page).locator('[role=heading]').allInnerTexts();
    for (const heading of headings) expect(heading).not.toMatch(/资讯|新闻|官方|要闻|头条/);
    await context.close();
  }
});
