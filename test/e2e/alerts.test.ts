import type { AlertFacts } from '../../shared/alerts';
import { CONSENT_VERSION } from '../../shared/api';
import { seedDemo } from '../../tools/seed';
import { ALL_TEMPLATES, setUp, templateIdOf, told } from './alerts-told';
import { front, screenshot, type Phone } from './browser';
import { openStage, see, tap, type Stage } from './cloud';
import { look, TYPE_SIZES } from './look';
import { callAs, newKey, open, phoneOf, say } from './people';

/** Alerts on the phones of owners and of a commissioner: the list, the settings, the offer, and what a message opens. */

jest.setTimeout(180_000);

const OWNER = 'demo-owner-2';
const CARE = 'demo-commissioner';
const IP: Extract<AlertFacts, { kind: 'followed-closing' }> = {
  kind: 'followed-closing',
  measureId: 'cn-loan-interest-equipment-2026',
  title: '设备更新贷款财政贴息（2026 年优化）',
  until: '2099-12-31',
  on: '2099-12-31',
};
const NEW: AlertFacts = {
  kind: 'measure-new',
  measureId: 'cn-srdi-recognition',
  title: '专精特新中小企业认定',
  until: null,
  fit: 'fits-if',
  amount: { yuan: 500_000, basis: 'per-firm' },
};
const GONE: AlertFacts = { ...IP, kind: 'followed-opens', measureId: 'cn-no-such-measure', title: '已撤下的政策' };
const YEARLY: AlertFacts = { kind: 'yearly-update', title: 'specialized', on: '2099-04-30', sure: false };
const ENDS: AlertFacts = {
  kind: 'title-ends',
  title: 'specialized',
  on: '2099-06-30',
  edition: 'miit-2026-2',
  sure: true,
};
const REPLY: AlertFacts = { kind: 'reply', seq: 1, at: '2026-11-24T02:00:00.000Z' };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
  await setUp(stage, ALL_TEMPLATES);
});
afterAll(() => stage.close());

const consent = { version: CONSENT_VERSION, at: '2026-11-27T08:00:00.000Z' };
async function agreed(openid: string): Promise<Readonly<Record<string, string>>> {
  const { member } = await callAs(stage, openid, 'firms', 'me', {});
  const link = member ? { firmId: member.firmId, version: 1 } : null;
  return { 'zjtx.outbox': JSON.stringify({ v: 1, jobs: [], link, consent }) };
}
const firmOf = async (openid: string): Promise<string> => {
  const { member } = await callAs(stage, openid, 'firms', 'me', {});
  if (!member) throw new Error(`${openid} has no firm`);
  return member.firmId;
};
const spoken = ({ page }: Phone, label: string) => front(page).locator(`[aria-label="${label}"]`);
const press = (phone: Phone, label: string) => spoken(phone, label).first().click();
const path = ({ page }: Phone): string => new URL(page.url()).hash.replace(/^#\//, '').split('?')[0] ?? '';

async function legible({ page, errors }: Phone, name: string): Promise<void> {
  await page.waitForTimeout(300);
  await screenshot(page, name);
  const { small, faint, sideways } = await look(page);
  expect({ small, faint, sideways, errors }).toEqual({ small: [], faint: [], sideways: 0, errors: [] });
}

describe.each(TYPE_SIZES)('at the $name type size', ({ name: size, fontSize }) => {
  it('the list, its settings, and what is not there', async () => {
    const openid = 'demo-owner-3';
    const firmId = await firmOf(openid);
    if (size === 'usual') {
      for (const facts of [ENDS, YEARLY]) await told(stage, openid, facts, { firmId, daysAgo: 1 });
      for (const facts of [GONE, REPLY, NEW, IP]) await told(stage, openid, facts, { firmId });
    } else await told(stage, openid, { ...REPLY, seq: 2 }, { firmId });
    const storage = await agreed(openid);
    const phone = await phoneOf(stage, openid, 'alerts/inbox/index', { fontSize, storage });
    await see(phone.page, '昨天');
    await legible(phone, `alerts-inbox-${size}`);
    await front(phone.page).locator('.inbox__end').scrollIntoViewIfNeeded();
    await legible(phone, `alerts-inbox-end-${size}`);
    await open(stage, phone.page, 'alerts/settings/index');
    await see(phone.page, '还能用微信发几条');
    await legible(phone, `alerts-settings-${size}`);
    await front(phone.page).getByText('免打扰').first().scrollIntoViewIfNeeded();
    await legible(phone, `alerts-settings-quiet-${size}`);
    await front(phone.page).getByText('从几点').first().click();
    await front(phone.page).locator('.sheet').waitFor();
    await legible(phone, `alerts-settings-hours-${size}`);
    await open(stage, phone.page, `alerts/open/index?id=${'0'.repeat(32)}`);
    await see(phone.page, '这条提醒看不到了');
    await legible(phone, `alerts-open-missing-${size}`);
    await open(stage, phone.page, 'mine/index');
    await see(phone.page, '没有新提醒');
    await legible(phone, `alerts-mine-${size}`);
    await phone.context.close();
    const visitor = await phoneOf(stage, 'alerts-visitor', 'alerts/inbox/index', { fontSize });
    await see(visitor.page, '先建一家企业');
    await legible(visitor, `alerts-visitor-${size}`);
    await visitor.context.close();
  });
});
