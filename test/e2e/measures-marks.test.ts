import { newKey } from '../../client/src/services/new-key';
import { CONSENT_VERSION } from '../../shared/api/consent';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { front, screenshot } from './browser';
import { openStage, see, tap, type Stage } from './cloud';
import { cards, F01, inGroup, kept, openAt, settled, spoken, titles } from './measures-page';

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

const open = (path: string, storage: Readonly<Record<string, string>>) => openAt(stage, path, storage);

describe('marks', () => {
  const MUTED = '已设为不看';
  const asPerson = (openid: string) => async (action: string, data: object, fn: string) => {
    const answer = await fetch(`${stage.cloud.url}/functions/${fn}`, {
      method: 'POST',
      headers: { 'X-Local-Openid': openid, 'content-type': 'application/json' },
      body: JSON.stringify({ action, data }),
    });
    return ((await answer.json()) as { data: unknown }).data;
  };

  /** In the preview each identity is a phone of its own, with its own keys. */
  const ownKeys = (person: string, storage: Readonly<Record<string, string>>) => ({
    'local-openid': person,
    ...Object.fromEntries(Object.entries(storage).map(([key, text]) => [`${person}:${key}`, text])),
  });

  it('a muted measure leaves the list, comes back by 撤销, and can be found and restored', async () => {
    const { page, context } = await open('measures/index', F01);
    await cards(page).first().waitFor();
    const [title = ''] = await titles(page);
    const before = await inGroup(page, '可能');
    await spoken(page, `不看这一项：${title}`).click();
    await see(page, MUTED);
    expect(await titles(page)).not.toContain(title);
    expect(await inGroup(page, '可能')).toBe(before - 1);
    await screenshot(page, 'measures-muted');
    await tap(page, '撤销');
    await cards(page).filter({ hasText: title }).first().waitFor();
    expect(await titles(page)).toContain(title);

    await spoken(page, `不看这一项：${title}`).click();
    await page.goto(`${stage.cloud.url}/#/mine/index`);
    await see(page, '1 条不看，可以恢复');
    await tap(page, '不看的政策');
    await cards(page).filter({ hasText: title }).first().waitFor();
    await spoken(page, `恢复：${title}`).click();
    await see(page, '没有不看的政策');
    await context.close();
  });

  it('go to the cloud in order once the network is back, after a restart too, and reach a second phone', async () => {
    const person = 'marks-person';
    const call = asPerson(person);
    const consentKey = '00000000-0000-4000-8000-0000000000aa';
    await call('consent', { key: consentKey, version: CONSENT_VERSION }, 'firms');
    const { page, context } = await open('measures/index', ownKeys(person, { ...F01, ...AGREED }));
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

    const other = await open('measures/index', ownKeys(person, { ...F01, ...AGREED }));
    await tap(other.page, '只看关注');
    await cards(other.page).filter({ hasText: second }).first().waitFor();
    expect(await titles(other.page)).toEqual([second]);
    await other.context.close();
  });

  it('that the cloud refuses are taken off, and it is said', async () => {
    const person = 'refused-person';
    const call = asPerson(person);
    await call('consent', { key: '00000000-0000-4000-8000-0000000000ab', version: CONSENT_VERSION }, 'firms');
    const key = '00000000-0000-4000-8000-0000000000ac';
    const queue = [{ key, mark: 'follow', id: 'cn-no-such-measure', on: true, isTried: false }];
    const marks = { v: 1, follow: ['cn-no-such-measure'], mute: [], queue };
    const { page, context } = await open(
      'measures/index',
      ownKeys(person, { ...F01, ...AGREED, 'zjtx.measures.marks': JSON.stringify(marks) }),
    );
    await see(page, '“一条政策”没能关注：云端已没有这条政策。');
    expect(await kept(page, `${person}:zjtx.measures.marks`)).toMatchObject({ follow: [], queue: [] });
    await tap(page, '知道了');
    expect(await front(page).getByText('没能关注').count()).toBe(0);
    await context.close();
  });

  it('of what cannot be read still stand in their list, and can be let go', async () => {
    const marks = { v: 1, follow: ['cn-no-such-measure', 'cn-srdi-recognition'], mute: [], queue: [] };
    const { page, context } = await open('policy/find/index?mark=followed', {
      ...F01,
      'zjtx.measures.marks': JSON.stringify(marks),
    });
    await see(page, '这条现在读不到');
    expect(await cards(page).count()).toBe(1);
    await tap(page, '取消关注');
    await front(page).getByText('这条现在读不到').waitFor({ state: 'detached' });
    expect(await kept(page, 'zjtx.measures.marks')).toMatchObject({ follow: ['cn-srdi-recognition'] });
    await context.close();
  });

  it('hold on a phone without room, which says so', async () => {
    const { page, errors, context } = await open('measures/index', F01);
    await cards(page).first().waitFor();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new Error('full');
      };
    });
    const [title = ''] = await titles(page);
    await spoken(page, `关注：${title}`).click();
    await see(page, '手机存储空间不够');
    await spoken(page, `取消关注：${title}`).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('are cleared with all that was told of measures, come back by 撤销, and from the cloud only when asked for', async () => {
    const person = 'cleared-person';
    const call = asPerson(person);
    await call('consent', { key: '00000000-0000-4000-8000-0000000000ad', version: CONSENT_VERSION }, 'firms');
    const mark = { key: '00000000-0000-4000-8000-0000000000ae', measureId: 'cn-srdi-recognition', on: true };
    await call('follow', mark, 'measures');
    const told = {
      'zjtx.measures.recent': '["贴息"]',
      'zjtx.measures.region': '"330100"',
      'zjtx.measures.report.cn-a': '{"text":"错了"}',
    };
    const { page, context } = await open('mine/index', ownKeys(person, { ...F01, ...AGREED, ...told }));
    await see(page, '关注了 1 条');
    const left = () =>
      page.evaluate(
        (names) => names.filter((name) => localStorage.getItem(name) !== null),
        Object.keys(told).map((name) => `${person}:${name}`),
      );
    await tap(page, '清空这部手机上的数据');
    await page.locator('.taro-modal__foot').getByText('清空').click();
    await see(page, '还没有关注');
    expect(await left()).toEqual([]);
    await settled(page);
    await tap(page, '撤销清空');
    await see(page, '关注了 1 条');
    expect(await left()).toHaveLength(3);

    await settled(page);
    await tap(page, '清空这部手机上的数据');
    await page.locator('.taro-modal__foot').getByText('清空').click();
    await see(page, '还没有关注');
    await page.reload();
    await see(page, '还没有关注');
    await settled(page);
    expect(await front(page).getByText('关注了 1 条').count()).toBe(0);
    await tap(page, '从云端取回企业数据');
    await see(page, '关注了 1 条');
    await context.close();
  });

  it.each([
    ['of another firm are dropped when its data come from the cloud', 'other-firm', false],
    ['of the same firm stay when its data come from the cloud', 'same-firm', true],
  ])('confirmations %s', async (_, person, isSame) => {
    const call = asPerson(person);
    await call('consent', { key: newKey(), version: CONSENT_VERSION }, 'firms');
    const firm = { key: newKey(), consentVersion: CONSENT_VERSION, firm: { region: '330100' } };
    const { firmId } = (await call('create', firm, 'firms')) as { firmId: string };
    const confirmed = { 'cn-a.plan': { value: true, text: null, on: '2026-11-20' } };
    const link = { firmId: isSame ? firmId : 'f'.repeat(32), version: 1 };
    const { page, context } = await open(
      'mine/index',
      ownKeys(person, {
        ...F01,
        'zjtx.outbox': JSON.stringify({ ...(JSON.parse(AGREED['zjtx.outbox']) as object), link }),
        'zjtx.measures.confirmed': JSON.stringify(confirmed),
      }),
    );
    await tap(page, '从云端取回企业数据');
    await page.locator('.taro-modal__foot').getByText('替换').click();
    await page.getByText('已取回').waitFor();
    expect(await kept(page, `${person}:zjtx.measures.confirmed`)).toEqual(isSame ? confirmed : {});
    await context.close();
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
