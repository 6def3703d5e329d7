import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CONSENT_VERSION } from '../../shared/api';
import type { Firm } from '../../shared/firms';
import { MiniProgram } from './mini-program';

const ROOT = path.resolve(__dirname, '../..');
const DIST = path.join(ROOT, 'dist/weapp');
const F06 = JSON.parse(readFileSync(path.join(ROOT, 'test/golden/cases/f06.json'), 'utf8')) as { firm: Firm };

const draftOf = (rung: string) => ({
  'zjtx.draft': JSON.stringify({ v: 1, rung, purpose: 'new', firm: F06.firm, skipped: [], trail: [], updatedAt: '' }),
});

describe('the mini-program runs from its build', () => {
  it('starts and shows the first page in Chinese', async () => {
    const app = new MiniProgram(DIST).launch();
    await app.shows('您的企业，够哪一级？');
    await app.shows('开始自测');
    expect(app.errors).toEqual([]);
  });

  it('asks, one question a screen, and keeps every answer', async () => {
    const app = new MiniProgram(DIST).launch();
    await app.shows('开始自测');
    await app.tap('开始自测，不用登录，没有网络也能用');
    await app.shows('想先看哪一级？');
    await app.tap('开始答题');
    await app.shows('企业所在地');
    for (const region of ['浙江省', '杭州市', '西湖区']) await app.tap(region);
    await app.shows('所属行业');
    for (const industry of ['制造业', '通用设备制造业']) await app.tap(industry);
    await app.tap('下一题');
    await app.shows('在哪里找');
    const draft = JSON.parse(app.phone.kept.get('zjtx.draft') ?? '{}') as { firm: object };
    expect(draft.firm).toMatchObject({ region: '330106', industry: 'C34' });
    expect(app.errors).toEqual([]);
  });

  it('judges, draws ring and radar, and opens a criterion', async () => {
    const app = new MiniProgram(DIST, { storage: draftOf('innovative') }).launch('check/result/index?rung=innovative');
    await app.shows('资料还不全，暂时判断不了');
    await app.shows('自评结果不等于认定');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(app.phone.canvases.filter(({ strokes }) => strokes > 20).length).toBeGreaterThanOrEqual(2);
    await app.tap('属于中小企业（中型、小型、微型）');
    await app.shows('划型');
    expect(app.errors).toEqual([]);
  });

  it('saves through wx.cloud after consent, each step with a key of its own', async () => {
    const calls: { name: string; action: string; key: unknown }[] = [];
    const id = '0123456789abcdef0123456789abcdef';
    const answers: Record<string, unknown> = {
      consent: { version: CONSENT_VERSION, at: '2026-11-23T08:00:00.000Z' },
      read: { firm: null, consent: null },
      create: { firmId: id, version: 1 },
    };
    const app = new MiniProgram(DIST, {
      storage: draftOf('specialized'),
      cloud: async (name, data) => {
        const { action, data: body } = data as { action: string; data: { key?: unknown } };
        // Once there is consent the phone also asks for the marks of measures, who one is and what is unread, in its own time.
        const isBeside = name === 'measures' || name === 'chat' || name === 'plan' || action === 'me';
        if (!isBeside) calls.push({ name, action, key: body.key });
        const known = answers[action];
        return known
          ? { ok: true, data: known, requestId: 'r' }
          : { ok: false, error: { code: 'TIMEOUT', message: 'slow' }, requestId: 'r' };
      },
    }).launch('check/result/index');
    await app.shows('还没有达到这一级');
    await app.tap('保存这次结果');
    await app.tap('同意并保存到云端');
    await app.shows('请先阅读隐私说明');
    expect(calls).toEqual([]);
    await app.tap('我已阅读并同意');
    await app.tap('同意并保存到云端');
    await app.tap('看保存过的自测');
    await app.shows('等着上传');
    expect(calls.slice(0, 4).map(({ action }) => action)).toEqual(['consent', 'read', 'create', 'save']);
    const keys = calls.flatMap(({ key }) => (key === undefined ? [] : [key]));
    expect(new Set(keys).size).toBe(3);
    // The queue is on the phone with the step that is left, so that closing the mini-program loses nothing.
    expect(app.phone.kept.get('zjtx.outbox')).toContain('"step":"check"');
  });

  it('sets a draft aside that it cannot read, and says so', async () => {
    const app = new MiniProgram(DIST, { storage: { 'zjtx.draft': '{"v":1,' } }).launch();
    await app.shows('有一份旧的草稿读不出来');
    expect([...app.phone.kept.entries()].filter(([key]) => key.startsWith('zjtx.aside.'))).toHaveLength(1);
  });
});
