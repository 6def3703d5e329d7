import { newPhone, screenshot, front } from './browser';
import { CONSENT_VERSION } from '../../shared/api/consent';
import { caseFirm, draftOf, openStage, see, tap, type Stage } from './cloud';

const F06 = caseFirm('f06');
const FULL = draftOf(F06, 'innovative');

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('without a network', () => {
  it('answers, judges and keeps; what is saved goes up once the network is back', async () => {
    const { page, context, errors } = await newPhone(stage.browser, { storage: FULL });
    // On the phone every page is in the package; a browser must have fetched them once.
    for (const part of ['check/ask/index?path=years.2024.revenue', 'check/result/index', 'check/history/index']) {
      await page.goto(`${stage.cloud.url}/#/${part}`);
      await page.waitForTimeout(700);
    }
    await page.goto(`${stage.cloud.url}/#/check/result/index?rung=innovative`);
    await see(page, '资料还不全');
    await context.setOffline(true);
    await tap(page, '继续回答（约 1 题）');
    await front(page).locator('input').first().fill('1800');
    await tap(page, '下一题');
    await see(page, '已能判断，剩下的题不影响结果');
    await tap(page, '看结果');
    await see(page, '符合这一级的条件');

    await tap(page, '保存这次结果');
    await tap(page, '我已阅读并同意');
    await tap(page, '同意并保存到云端');
    await page.getByText('已排队').first().waitFor();
    await tap(page, '看保存过的自测');
    await see(page, '等着上传');
    await see(page, '现在没有网络');
    await screenshot(page, 'state-offline-history');

    await context.setOffline(false);
    await see(page, '已在云端');
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a second phone', () => {
  it('takes the firm back from the cloud and shows where it stands', async () => {
    const as = (fn: string, action: string, data: unknown) =>
      fetch(`${stage.cloud.url}/functions/${fn}`, {
        method: 'POST',
        headers: { 'X-Local-Openid': 'second-phone', 'content-type': 'application/json' },
        body: JSON.stringify({ action, data }),
      }).then((answer) => answer.json() as Promise<{ ok: boolean }>);
    const key = (digit: string) => `00000000-0000-4000-8000-00000000000${digit}`;
    expect(await as('firms', 'consent', { key: key('1'), version: CONSENT_VERSION })).toMatchObject({ ok: true });
    const firm = caseFirm('f01');
    expect(await as('firms', 'create', { key: key('2'), consentVersion: CONSENT_VERSION, firm })).toMatchObject({
      ok: true,
    });
    const { page, context, errors } = await newPhone(stage.browser, { storage: { 'local-openid': 'second-phone' } });
    await page.goto(stage.cloud.url);
    await tap(page, '从云端取回企业数据');
    await see(page, '目前够到专精特新中小企业');
    await screenshot(page, 'state-second-phone');
    // Another identity of the preview is another phone: nothing that the first one typed is there.
    await page.evaluate(() => localStorage.setItem('local-openid', 'third-phone'));
    await page.reload();
    await see(page, '您的企业，够哪一级？');
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a draft that cannot be read', () => {
  it.each([
    ['text that is not JSON', '{"v":1,"rung":"spec'],
    ['another shape', '{"v":9}'],
  ])('is set aside and can be copied: %s', async (_, broken) => {
    const { page, context } = await newPhone(stage.browser, { storage: { 'zjtx.draft': broken } });
    await page.goto(stage.cloud.url);
    await see(page, '有一份旧的草稿读不出来');
    await see(page, '开始自测');
    await screenshot(page, 'state-aside');
    await tap(page, '去查看');
    await see(page, broken);
    await see(page, '复制');
    await context.close();
  });
});

describe('clearing', () => {
  it('asks first, and can be undone', async () => {
    const { page, context } = await newPhone(stage.browser, { storage: FULL });
    await page.goto(`${stage.cloud.url}/#/mine/index`);
    await tap(page, '清空这部手机上的数据');
    await page.getByText('清空', { exact: true }).last().click();
    await see(page, '撤销清空');
    expect(await page.evaluate(() => localStorage.getItem('zjtx.draft'))).toBeNull();
    await tap(page, '撤销清空');
    await see(page, '清空这部手机上的数据');
    expect(await page.evaluate(() => localStorage.getItem('zjtx.draft'))).toContain('330100');
    await context.close();
  });
});

describe('a slip between 万元 and 元', () => {
  it('is told once, in words, and can be confirmed', async () => {
    const { page, context } = await newPhone(stage.browser, { storage: FULL });
    await page.goto(`${stage.cloud.url}/#/check/ask/index?path=years.2024.revenue`);
    await front(page).locator('input').first().fill('26000000');
    await see(page, '26,000,000 万元 = 260,000,000,000 元');
    await tap(page, '保存修改');
    await see(page, '请检查是万元还是元');
    await screenshot(page, 'state-slip');
    await tap(page, '元');
    await see(page, '26,000,000 万元 = 260,000,000,000 元');
    await context.close();
  });

  it('is refused where it contradicts another figure', async () => {
    const { page, context } = await newPhone(stage.browser, { storage: FULL });
    await page.goto(`${stage.cloud.url}/#/check/ask/index?path=years.2025.mainRevenue`);
    await front(page).locator('input').first().fill('99999');
    await tap(page, '保存修改');
    await see(page, '主营业务收入不能大于营业收入');
    await context.close();
  });
});

describe('the picture', () => {
  it('is drawn, shown and offered as a file', async () => {
    const { page, context } = await newPhone(stage.browser, { storage: FULL });
    await page.goto(`${stage.cloud.url}/#/check/result/index?rung=innovative`);
    await see(page, '资料还不全');
    await tap(page, '生成图片');
    const picture = front(page).locator('.poster img');
    await picture.waitFor();
    await page.waitForTimeout(300);
    await screenshot(page, 'state-picture');
    const [download] = await Promise.all([page.waitForEvent('download'), tap(page, '存到相册')]);
    expect(download.suggestedFilename()).toBe('自测结果图片.png');
    await context.close();
  });
});
