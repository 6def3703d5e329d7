import type { ActionDraft } from '../../shared/api/plan';
import { seedDemo } from '../../tools/seed';
import { front, screenshot, type Phone } from './browser';
import { openStage, see, tap, type Stage } from './cloud';
import { look } from './look';
import { callAs, newKey, phoneOf } from './people';

/** The plan between an owner and his commissioner, each on a phone of his own, over the demo firms. */

jest.setTimeout(120_000);

const OWNER = 'demo-owner';
const CARE = 'demo-commissioner';

let stage: Stage;
let firmId: string;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
  firmId = await firmOf(OWNER);
});
afterAll(() => stage.close());

async function firmOf(openid: string): Promise<string> {
  const { member } = await callAs(stage, openid, 'firms', 'me', {});
  if (!member) throw new Error(`${openid} has no firm`);
  return member.firmId;
}

const OWN: ActionDraft = {
  origin: { kind: 'own' },
  title: '整理研发台账',
  note: null,
  who: 'firm',
  due: '2020-01-31',
  papers: ['立项书'],
  figure: null,
  resources: [],
};

/** An action that the firm knows of, made through the functions. */
async function proposed(openid: string, part: Partial<ActionDraft> = {}): Promise<string> {
  const firm = await firmOf(openid);
  const { actionIds } = await callAs(stage, CARE, 'plan', 'add', {
    key: newKey(),
    firmId: firm,
    actions: [{ ...OWN, ...part }],
  });
  await callAs(stage, CARE, 'plan', 'publish', { key: newKey(), firmId: firm });
  return actionIds[0] ?? '';
}

const carePath = (firm: string): string => `plan/home/index?firm=${firm}&name=${encodeURIComponent('示例企业')}`;
const cardOf = ({ page }: Phone, title: string) => front(page).locator('.action', { hasText: title });
const press = (phone: Phone, title: string, label: string) =>
  cardOf(phone, title).getByText(label, { exact: true }).first().click();

async function legible({ page, errors }: Phone, name: string): Promise<void> {
  await screenshot(page, name);
  const { small, faint, sideways } = await look(page);
  expect({ small, faint, sideways, errors }).toEqual({ small: [], faint: [], sideways: 0, errors: [] });
}

test('from the gaps to drafts, to the owner, to a closed action and what it gained', async () => {
  const care = await phoneOf(stage, CARE, carePath(firmId));
  await see(care.page, '还没有措施');
  await tap(care.page, '定目标');
  await tap(care.page, '专精特新“小巨人”企业');
  const [year, month, day] = [0, 1, 2].map((at) => front(care.page).locator('.sheet input').nth(at));
  await year?.fill('2099');
  await month?.fill('4');
  await day?.fill('30');
  await tap(care.page, '保存目标');
  await see(care.page, '申报截止 2099-04-30');

  await tap(care.page, '从自测差距生成');
  await see(care.page, '研发费用再增加 429 万元');
  await legible(care, 'plan-propose');
  await tap(care.page, '全不选');
  await front(care.page).getByText('研发费用再增加 429 万元').first().click();
  await tap(care.page, '加入草稿（1 项）');
  await see(care.page, '草稿（企业看不到）');
  await tap(care.page, '删除草稿');
  await see(care.page, '还没有措施');
  await tap(care.page, '撤销');
  await see(care.page, '已撤销');
  await tap(care.page, '发布 1 项给企业');
  await see(care.page, '1 项措施将发给企业');
  await tap(care.page, '发布');
  await see(care.page, '待同意 1');
  await legible(care, 'plan-care');

  const owner = await phoneOf(stage, OWNER, 'mine/index');
  await tap(owner.page, '我的方案');
  await see(owner.page, '2025 年研发费用：从 420 万元 到 849 万元');
  const title = '上年度口径的研发费用再增加 429 万元';
  await press(owner, title, '同意');
  await see(owner.page, '进行中 1');
  await legible(owner, 'plan-owner');
  await press(owner, title, '完成');
  await tap(owner.page, '完成并重新测算');
  await see(owner.page, '请填现在的数');
  await front(owner.page).locator('.sheet input').fill('860');
  await see(owner.page, '860 万元 = 8,600,000 元');
  await tap(owner.page, '完成并重新测算');
  await see(owner.page, '这一项完成了');
  await see(owner.page, '完成时的数：860 万元');
  await see(owner.page, '新达到 1 条');
  await see(owner.page, '近两年研发费用合计');
  await legible(owner, 'plan-gain');
  const { firm } = await callAs(stage, OWNER, 'firms', 'read', {});
  expect(firm?.profile.years?.['2025']?.rdExpense).toBe(8_600_000);
  // His phone had nothing typed: it has the newest result all the same.
  await tap(owner.page, '看最新结果');
  await see(owner.page, '按现在填的数据，符合这一级的条件');
  await owner.page.goBack();
  await see(owner.page, '1 项里完成了 1 项');
  await owner.context.close();
  await care.context.close();
});

test('a form on the phone follows the figure, so that its next saving does not bring the old one back', async () => {
  const openid = 'demo-owner-3';
  const firm = await firmOf(openid);
  const { firm: read } = await callAs(stage, openid, 'firms', 'read', {});
  const figure = { path: 'years.2025.rdExpense', unit: 'yuan', from: 1_300_000, to: 1_500_000 };
  await proposed(openid, { title: '多投研发', figure });
  const draft = {
    v: 1,
    rung: 'specialized',
    purpose: 'new',
    firm: read?.profile,
    skipped: [],
    trail: [],
    updatedAt: '',
  };
  const outbox = { v: 1, jobs: [], link: { firmId: firm, version: read?.version }, consent: null };
  const phone = await phoneOf(stage, openid, 'plan/home/index', {
    storage: { 'zjtx.draft': JSON.stringify(draft), 'zjtx.outbox': JSON.stringify(outbox) },
  });
  await press(phone, '多投研发', '同意');
  await press(phone, '多投研发', '完成');
  await front(phone.page).locator('.sheet input').fill('150');
  await tap(phone.page, '完成并重新测算');
  await see(phone.page, '完成时的数：150 万元');
  const kept = (key: string) => phone.page.evaluate((name) => localStorage.getItem(`demo-owner-3:${name}`) ?? '', key);
  await phone.page.waitForFunction(
    (version) => localStorage.getItem('demo-owner-3:zjtx.outbox')?.includes(`"version":${version}`),
    (read?.version ?? 0) + 1,
  );
  expect(JSON.parse(await kept('zjtx.draft'))).toMatchObject({ firm: { years: { 2025: { rdExpense: 1_500_000 } } } });
  await phone.context.close();
});

test('who comes second is told who was first, and nothing that he typed is lost', async () => {
  const actionId = await proposed('demo-owner-2', { title: '对接服务机构' });
  const firm = await firmOf('demo-owner-2');
  const owner = await phoneOf(stage, 'demo-owner-2', 'plan/home/index');
  await see(owner.page, '对接服务机构');
  await see(owner.page, '晚了');
  const care = await phoneOf(stage, CARE, `plan/edit/index?firm=${firm}&action=${actionId}`);
  await see(care.page, '修改措施');
  await front(care.page).locator('input').first().fill('对接两家服务机构');

  await press(owner, '对接服务机构', '同意');
  await see(owner.page, '已同意。');
  // The page has read the plan again behind the form: that is not what its writer has seen.
  const isReadAgain = care.page.waitForResponse((response) => response.url().endsWith('/functions/plan'));
  await care.context.setOffline(true);
  await care.context.setOffline(false);
  await isReadAgain;
  await tap(care.page, '保存');
  await see(care.page, '企业刚刚改过这一项');
  await see(care.page, '已同意，企业来做');
  expect(await front(care.page).locator('input').first().inputValue()).toBe('对接两家服务机构');
  await see(care.page, '保存后需要企业重新同意');
  await legible(care, 'plan-stale');
  await tap(care.page, '保存');
  await care.page.waitForFunction(() => !location.hash.includes('plan/edit'));

  await press(owner, '对接服务机构', '不做');
  await front(owner.page).locator('.sheet textarea').fill('今年没有预算');
  await tap(owner.page, '提交');
  await see(owner.page, '专员刚刚改过这一项，现在是“待企业确认”');
  expect(await front(owner.page).locator('.sheet textarea').inputValue()).toBe('今年没有预算');
  await tap(owner.page, '提交');
  await see(owner.page, '不做 1 项，点开看');
  const { plan } = await callAs(stage, CARE, 'plan', 'read', { firmId: firm });
  const action = plan.actions.find((each) => each.actionId === actionId);
  expect(action).toMatchObject({ title: '对接两家服务机构', state: 'dropped', word: '今年没有预算' });
  await owner.context.close();
  await care.context.close();
});

test('the survey is kept on the phone without a network, and reaches the commissioner with one', async () => {
  const openid = 'demo-owner-3';
  const phone = await phoneOf(stage, openid, 'plan/survey/index');
  await see(phone.page, '融资');
  const row = front(phone.page).locator('.needs__row', { hasText: '融资' });
  await row.getByText('现在就需要', { exact: true }).click();
  await front(phone.page).locator('textarea').fill('想先解决流动资金');
  await phone.page.route('**/functions/**', (route) => route.abort());
  await tap(phone.page, '交给专员');
  await see(phone.page, '您选的已存在这部手机上');
  await phone.page.reload();
  await see(phone.page, '融资');
  expect(await front(phone.page).locator('textarea').inputValue()).toBe('想先解决流动资金');
  await phone.page.unroute('**/functions/**');
  await tap(phone.page, '交给专员');
  await see(phone.page, '已交给专员');
  await legible(phone, 'plan-survey');
  await phone.context.close();

  const care = await phoneOf(stage, CARE, carePath(await firmOf(openid)));
  await tap(care.page, '需求调查');
  await see(care.page, '想先解决流动资金');
  const sheet = await front(care.page).locator('.sheet').innerText();
  expect(sheet).toMatch(/现在就需要\s*融资/);
  await care.context.close();
});

test('at the largest type nothing is pushed sideways, and a firm of nobody is not there', async () => {
  const care = await phoneOf(stage, CARE, carePath(firmId), { fontSize: 27 });
  await see(care.page, '目标');
  expect((await look(care.page)).sideways).toBe(0);
  await tap(care.page, '自己写一项');
  await see(care.page, '谁来做');
  expect((await look(care.page)).sideways).toBe(0);
  await care.context.close();
  const other = await phoneOf(stage, CARE, carePath(await firmOf('demo-owner-4')));
  await see(other.page, '看不到这些内容');
  await other.context.close();
});
