import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Firm } from '../../shared/firms';
import { seedCatalogue } from '../../tools/seed-catalogue';
import { startPhoneCloud, type PhoneCloud } from './cloud';
import { MiniProgram } from './mini-program';

const ROOT = path.resolve(__dirname, '../..');
const DIST = path.join(ROOT, 'dist/weapp');
const { firm } = JSON.parse(readFileSync(path.join(ROOT, 'test/golden/cases/f01.json'), 'utf8')) as { firm: Firm };
const DRAFT = { v: 1, rung: 'specialized', purpose: 'new', firm, skipped: [], trail: [], updatedAt: '' };
const OWNER = { 'zjtx.draft': JSON.stringify(DRAFT) };
const VISITOR = { 'zjtx.measures.region': '"330100"' };
/** A key of WeChat's storage holds 1 MB; we keep well below. */
const MOST_OF_A_KEY = 700_000;

let cloud: PhoneCloud;
beforeAll(async () => {
  cloud = await startPhoneCloud();
  await seedCatalogue(cloud.url);
});
afterAll(() => cloud.close());

const open = (url: string, storage: Readonly<Record<string, string>>): MiniProgram =>
  new MiniProgram(DIST, { storage, cloud: cloud.ask }).launch(url);

it('shows an owner what fits with the reason, and keeps the pack in keys that WeChat takes', async () => {
  const app = open('measures/index', OWNER);
  await app.shows('适合您企业的政策');
  await app.shows('杭州市打造全国专精特新名城若干措施');
  await app.shows('每家企业最高 20 万元');
  await app.shows('符合：');
  await app.tap('排序理由');
  await app.shows('不是主管部门的评分');
  const own = [...app.phone.kept.entries()].filter(([key]) => key.startsWith('zjtx.measures.pa'));
  expect(own.length).toBeGreaterThan(1);
  for (const [, text] of own) expect(Buffer.byteLength(text)).toBeLessThan(MOST_OF_A_KEY);
  expect(app.errors).toEqual([]);
});

it('starts from what is kept, with no cloud at all', async () => {
  const before = open('measures/index', OWNER);
  await before.shows('杭州市打造全国专精特新名城若干措施');
  const kept = Object.fromEntries(before.phone.kept.entries());
  const app = new MiniProgram(DIST, { storage: kept, isOnline: false }).launch('measures/index');
  await app.shows('杭州市打造全国专精特新名城若干措施');
  await app.shows('现在没有网络，看到的是');
  expect(app.errors).toEqual([]);
});

it('mutes with a way back', async () => {
  const app = open('measures/index', OWNER);
  await app.shows('杭州市打造全国专精特新名城若干措施');
  await app.tap('不看这一项：杭州市打造全国专精特新名城若干措施');
  await app.shows('已设为不看');
  expect(app.text()).not.toContain('杭州市打造全国专精特新名城若干措施');
  await app.tap('撤销');
  await app.shows('杭州市打造全国专精特新名城若干措施');
  expect(app.errors).toEqual([]);
});

it('searches as one types, in the subpackage', async () => {
  const app = open('policy/find/index', VISITOR);
  await app.shows('可以试试');
  await app.input('研发费用加计扣出');
  await app.shows('研发费用在据实扣除外再按');
  await app.tap('筛选（1）');
  await app.shows('哪一级的');
  expect(app.errors).toEqual([]);
});

it('keeps the keyboard while one types: the focus that opened it is not taken back', async () => {
  const app = open('policy/find/index', VISITOR);
  await app.shows('可以试试');
  const focus = () => app.nodes().flatMap((node) => ('focus' in node ? [node['focus']] : []));
  expect(focus()).toEqual([true]);
  await app.input('研');
  await app.shows('找到');
  expect(focus()).toEqual([true]);
});
