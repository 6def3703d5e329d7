import { CONSENT_VERSION } from '../../shared/api';
import { seedDemo } from '../../tools/seed';
import { front, screenshot } from './browser';
import { caseFirm, openStage, see, tap, type Stage } from './cloud';
import { look, TYPE_SIZES } from './look';
import { callAs, newKey, newOwner, phoneOf, settle, VERIFIED } from './people';

/** The pages of people and privacy at the usual and at the largest type: fingers, contrast, no sideways scroll. */

const F06 = { ...caseFirm('f06'), name: '示例新材料科技（杭州滨江）股份有限公司' };
const AT = '2026-11-25T00:00:00.000Z';
const consent = { version: CONSENT_VERSION, at: AT };

jest.setTimeout(120_000);

let stage: Stage;
let firmId: string;
beforeAll(async () => {
  stage = await openStage();
  await seedDemo(stage.cloud.url);
  ({ firmId } = await newOwner(stage, 'legible-owner', F06));
  await newOwner(stage, 'demo-commissioner', { ...F06, name: '专员自己的企业' });
  await settle(stage, firmId, VERIFIED);
  const { code } = await callAs(stage, 'legible-owner', 'firms', 'invite', { key: newKey(), firmId });
  await callAs(stage, 'legible-staff', 'firms', 'consent', { key: newKey(), version: CONSENT_VERSION });
  await callAs(stage, 'legible-staff', 'firms', 'redeem', { key: newKey(), code, name: '一位名字很长的同事小李' });
  const years = { ...F06.years, '2025': { ...F06.years?.['2025'], revenue: 80_000_000, employees: 61 } };
  const edited = { key: newKey(), firmId, version: 1, firm: { ...F06, years } };
  await callAs(stage, 'legible-owner', 'firms', 'edit', edited);
  await newOwner(stage, 'legible-pending', { ...F06, name: '示例待核实企业' });
});
afterAll(() => stage.close());

/** A check that met somebody else's edit, as the phone keeps it. */
const conflict = (): string => {
  const firm = {
    ...F06,
    years: { ...F06.years, '2025': { ...F06.years?.['2025'], revenue: 90_000_000, rdStaff: 21 } },
  };
  const keys = { consent: newKey(), firm: newKey(), check: newKey() };
  const problem = { code: 'CONFLICT', message: '', path: 'version', base: 1 };
  const job = { id: 'met', recordId: 'r', step: 'firm', keys, consentVersion: CONSENT_VERSION, firm, problem };
  const check = { asOf: '2026-11-24', purpose: 'new', resultHash: 'a'.repeat(64) };
  return JSON.stringify({ v: 1, jobs: [{ ...job, ...check }], link: { firmId, version: 1 }, consent });
};

interface LegiblePage {
  readonly name: string;
  readonly openid: string;
  readonly path: string;
  readonly shows: string;
  readonly tap?: string;
  readonly outbox?: () => string;
}

const PAGES: readonly LegiblePage[] = [
  { name: 'team', openid: 'legible-owner', path: 'firm/team/index', shows: '成员（2 人）' },
  { name: 'team-code', openid: 'legible-owner', path: 'firm/team/index', shows: '成员（2 人）', tap: '生成邀请码' },
  {
    name: 'team-manage',
    openid: 'legible-owner',
    path: 'firm/team/index',
    shows: '成员（2 人）',
    tap: '一位名字很长的同事小李',
  },
  { name: 'team-staff', openid: 'legible-staff', path: 'firm/team/index', shows: '成员（2 人）' },
  { name: 'team-pending', openid: 'legible-pending', path: 'firm/team/index', shows: '待核实' },
  { name: 'team-none', openid: 'legible-nobody', path: 'firm/team/index', shows: '还没有企业' },
  { name: 'join', openid: 'legible-nobody', path: 'firm/join/index', shows: '怎么称呼您' },
  { name: 'edits', openid: 'legible-staff', path: 'firm/history/index', shows: '每次保存' },
  {
    name: 'conflict',
    openid: 'legible-staff',
    path: 'firm/conflict/index?job=met',
    shows: '两边都改过',
    outbox: conflict,
  },
  { name: 'conflict-none', openid: 'legible-staff', path: 'firm/conflict/index', shows: '没有要核对的了' },
  { name: 'data', openid: 'legible-owner', path: 'firm/data/index', shows: '还没有人看过' },
  { name: 'data-close', openid: 'legible-owner', path: 'firm/data/index', shows: '还没有人看过', tap: '删除企业' },
  {
    name: 'mine-roles',
    openid: 'demo-commissioner',
    path: 'mine/index',
    shows: '当前身份',
    tap: '当前身份：企业负责人',
  },
  { name: 'mine-operator', openid: 'demo-operator', path: 'mine/index', shows: '运营台' },
];

describe.each(TYPE_SIZES)('at the $name type size', ({ name: size, fontSize }) => {
  it.each(PAGES)('$name', async ({ name, openid, path, shows, tap: word, outbox }) => {
    const storage: Readonly<Record<string, string>> = outbox ? { 'zjtx.outbox': outbox() } : {};
    const { page, context, errors } = await phoneOf(stage, openid, path, { fontSize, storage });
    await see(page, shows);
    if (word !== undefined) {
      await tap(page, word);
      await front(page).locator('.sheet, .invite__code').first().waitFor();
    }
    await page.waitForTimeout(300);
    await screenshot(page, `${name}-${size}`);
    expect(await look(page)).toEqual({ small: [], faint: [], sideways: 0 });
    expect(errors).toEqual([]);
    await context.close();
  });
});
