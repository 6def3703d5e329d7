import { readFileSync } from 'node:fs';
import path from 'node:path';
import { publishCatalogue } from '../../cloudfunctions/_core/measures/publish-catalogue';
import type { Firm } from '../../shared/firms';
import { CATALOGUE } from '../../shared/measures/catalogue';
import { shanghaiDate } from '../../shared/rules';
import { derive } from '../../cloudfunctions/_core/import/derive';
import { localStore } from '../../tools/local-store';
import { startPhoneCloud, type PhoneCloud } from './cloud';
import { MiniProgram } from './mini-program';

const ROOT = path.resolve(__dirname, '../..');
const DIST = path.join(ROOT, 'dist/weapp');
const { firm } = JSON.parse(readFileSync(path.join(ROOT, 'test/golden/cases/f06.json'), 'utf8')) as { firm: Firm };
const DRAFT = { v: 1, rung: 'specialized', purpose: 'new', firm, skipped: [], trail: [], updatedAt: '' };
const STORAGE = { 'zjtx.draft': JSON.stringify(DRAFT) };
const EQUIPMENT = 'cn-loan-interest-equipment-2026';

/** The mini-program has the machine's clock, so the deadline is always to come. */
const CLOSES_ON = shanghaiDate(Date.now() + 40 * 86_400_000);
const MEASURES = CATALOGUE.map((measure) =>
  measure.id === EQUIPMENT
    ? { ...measure, inForceTo: CLOSES_ON, apply: { ...measure.apply, closesOn: CLOSES_ON } }
    : measure,
);

let cloud: PhoneCloud;
beforeAll(async () => {
  cloud = await startPhoneCloud();
  const publication = { measures: MEASURES, ...derive(MEASURES), expected: null };
  await publishCatalogue(localStore(cloud.url), { now: () => Date.now() }, publication);
});
afterAll(() => cloud.close());

const open = (id: string, wx: object = {}): MiniProgram => {
  const app = new MiniProgram(DIST, { storage: STORAGE, cloud: cloud.ask });
  Object.assign(app.phone.wx, wx);
  return app.launch(`policy/detail/index?id=${id}`);
};

interface Options {
  readonly success?: (result: object) => void;
  readonly fail?: (fault: object) => void;
}
const refuse =
  (errMsg: string, errno = 0) =>
  (options: Options) =>
    options.fail?.(errno === 0 ? { errMsg } : { errMsg, errno });

describe('the page of one measure runs from its build', () => {
  it('judges, takes what the owner confirms, and keeps it', async () => {
    const app = open('hz-rd-center');
    await app.shows('可能符合');
    await app.shows('需要您确认');
    await app.tap('是');
    await app.shows('您自己确认的，以主管部门审核为准。');
    expect(JSON.parse(app.phone.kept.get('zjtx.measures.confirmed') ?? '{}')).toMatchObject({
      'hz-rd-center.badge': { value: true },
    });
    await app.tap('申请书');
    await app.shows('已备好 1 / 3');
    expect(app.errors).toEqual([]);
  });

  it('is shared by its own title, and by nothing of the firm', async () => {
    const app = open('cn-gradient-2022-interim');
    await app.shows('这项政策已被替代，不能再按它申请。');
    expect(app.page.onShareAppMessage?.({ from: 'button' })).toEqual({
      title: '优质中小企业梯度培育管理暂行办法（已被替代）',
      path: '/policy/detail/index?id=cn-gradient-2022-interim',
      imageUrl: '/assets/share.png',
    });
    expect(app.errors).toEqual([]);
  });

  it('writes a deadline into the phone’s calendar', async () => {
    const events: object[] = [];
    const app = open(EQUIPMENT, {
      addPhoneCalendar: ({ success, fail: _, ...event }: Options) => {
        events.push(event);
        success?.({ errMsg: 'addPhoneCalendar:ok' });
      },
    });
    await app.tap('把截止日加入日历');
    expect(events).toEqual([
      expect.objectContaining({
        title: '今天截止：设备更新贷款财政贴息（2026 年优化）',
        startTime: Date.parse(`${CLOSES_ON}T09:00:00+08:00`) / 1000,
        allDay: true,
        alarm: true,
        alarmOffset: 7 * 86_400,
      }),
    ]);
    expect(app.phone.toasts).toContain('已加入手机日历');
    // WeChat would write a second event.
    await app.tap('已加入日历');
    expect(events).toHaveLength(1);
    expect(app.text()).not.toContain('把截止日加入日历');
  });

  it('does not blame the owner for what the operator has not declared', async () => {
    const app = open(EQUIPMENT, { addPhoneCalendar: refuse('addPhoneCalendar:fail api scope is not declared', 112) });
    await app.tap('把截止日加入日历');
    await app.shows('怎么办');
    expect(app.phone.toasts).toContain('没有加成功，请把日期记在别处');
  });

  it('shares a deadline by its date, which is still true tomorrow', async () => {
    const app = open(EQUIPMENT);
    await app.shows('怎么办');
    const [year, month, day] = CLOSES_ON.split('-').map(Number);
    const { title } = app.page.onShareAppMessage?.({ from: 'menu' }) as { title: string };
    expect(title).toBe(`设备更新贷款财政贴息（2026 年优化）（${year}年${month}月${day}日截止）`);
  });

  it('lets one type into the sheet, which stands still in the page', async () => {
    const app = open(EQUIPMENT);
    await app.tap('报告错误');
    const words = app.nodes().find(({ cl }) => String(cl).split(' ').includes('report__words'));
    expect(Object.values(words ?? {}).filter((value) => value === true)).toHaveLength(2);
  });

  it.each([
    ['the owner', 0, 'addPhoneCalendar:fail auth deny', '您没有允许本小程序写日历', true],
    ['the owner, with a number', 103, 'addPhoneCalendar:fail auth deny', '您没有允许本小程序写日历', true],
    ['the phone', 0, 'addPhoneCalendar:fail system permission denied', '手机没有允许微信使用日历', false],
    ['who did not agree to the privacy text', 104, 'addPhoneCalendar:fail privacy', '您没有同意微信的隐私提示', false],
    ['who refused both at once', 103, 'addPhoneCalendar:fail', '您没有同意微信的隐私提示', false],
  ])('explains a refusal by %s, with the way to the settings', async (_, errno, errMsg, words, hasWay) => {
    let opened = 0;
    const app = open(EQUIPMENT, {
      addPhoneCalendar: refuse(errMsg, errno),
      openSetting: ({ success }: Options) => {
        opened += 1;
        success?.({});
      },
    });
    await app.tap('把截止日加入日历');
    await app.shows(words);
    expect(app.text().includes('去设置里打开')).toBe(hasWay);
    if (hasWay) await app.tap('去设置里打开');
    expect(opened).toBe(hasWay ? 1 : 0);
    expect(app.errors).toEqual([]);
  });

  it('says so where WeChat is too old for it', async () => {
    const app = open(EQUIPMENT, { canIUse: (name: string) => name !== 'addPhoneCalendar' });
    await app.tap('把截止日加入日历');
    await app.shows('怎么办');
    expect(app.phone.toasts).toContain('这个微信版本不能写日历，请把日期记在别处');
  });

  it('copies the number of the document', async () => {
    const copied: string[] = [];
    const app = open('cn-loan-interest-sme-2026', {
      setClipboardData: ({ data, success }: Options & { data: string }) => {
        copied.push(data);
        success?.({});
      },
    });
    await app.tap('复制文号');
    expect(copied).toEqual(['财金〔2026〕4号']);
  });
});
