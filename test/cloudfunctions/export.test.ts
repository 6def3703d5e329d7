import { readdirSync, readFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NEED_NAMES, URGENCY_NAMES } from '@shared/text';
import { readSheet } from 'read-excel-file/universal';
import { digest } from '../../cloudfunctions/_core/digest';
import { remindOfQuestion } from '../../cloudfunctions/_core/duty/remind-of-question';
import { SHEETS } from '../../cloudfunctions/_core/privacy/texts';
import { localStore } from '../../tools/local-store';
import { pairOf, said, synced } from '../helpers/chat';
import { dataOf, refusal, ROOT, startTestCloud, type TestCloud } from '../helpers/cloud';
import {
  agree,
  assign,
  caseFirm,
  newCheck,
  newCommissioner,
  newKey,
  newOwner,
  newPerson,
  newStaff,
  SMALL_FIRM,
} from '../helpers/people';
import { draft, newPlan } from '../helpers/plan';

let cloud: TestCloud;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'export-'));
  cloud = await startTestCloud(ROOT, dataDir);
});
afterAll(async () => {
  await cloud.close();
  rmSync(dataDir, { recursive: true, force: true });
});

type Form = 'json' | 'xlsx';
const ask = (openid: string, form: Form, key = newKey()) => cloud.call('firms', 'export', { key, form }, openid);
const fetched = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());
const exported = async (openid: string, form: Form) => fetched(dataOf(await ask(openid, form)).url);
const files = () => readdirSync(path.join(dataDir, 'files'));

const FIGURE = 98_765_432;
async function richFirm() {
  const owner = await newOwner(cloud, { ...SMALL_FIRM, name: '示例导出企业', years: { '2025': { revenue: FIGURE } } });
  const { openid, firmId } = owner;
  const firm = caseFirm('f01');
  dataOf(await cloud.call('firms', 'introduce', { key: newKey(), name: '甲老板' }, openid));
  dataOf(await cloud.call('firms', 'phone', { key: newKey(), code: `code-${newPerson()}` }, openid));
  dataOf(
    await cloud.call('firms', 'edit', { key: newKey(), firmId, version: 1, firm: { ...firm, uscc: null } }, openid),
  );
  await newCheck(cloud, owner, firm);
  const colleague = await newStaff(cloud, firmId);
  dataOf(await cloud.call('firms', 'introduce', { key: newKey(), name: '乙同事' }, colleague));
  dataOf(await cloud.call('firms', 'phone', { key: newKey(), code: `code-${newPerson()}` }, colleague));
  const commissioner = await newCommissioner(cloud);
  await assign(cloud, firmId, commissioner);
  const at = '2026-11-24T01:00:00.000Z';
  const look = { firmId, personId: digest('person', commissioner), role: 'commissioner', action: 'measures.matchFirm' };
  await cloud
    .database()
    .collection('reads')
    .add({ ...look, at, sortKey: `${at}:1` });
  return { ...owner, colleague, commissioner };
}

test('the JSON has everything of the person and the firm, and of others no more than the firm sees', async () => {
  const { openid, firmId, colleague, commissioner } = await richFirm();
  const text = (await exported(openid, 'json')).toString();
  const whole = JSON.parse(text) as Record<string, never>;
  expect(whole).toMatchObject({
    person: { openid, name: '甲老板', phone: '13800000000', consents: [{ version: expect.any(String) }] },
    firm: {
      role: 'owner',
      profile: { name: caseFirm('f01')['name'] },
      versions: [{ version: 2 }, { version: 1, by: '甲老板', profile: { years: { '2025': { revenue: FIGURE } } } }],
      checks: [{ inputs: caseFirm('f01'), result: { rungs: expect.any(Array) } }],
      members: [
        { name: '甲老板', role: 'owner' },
        { name: '乙同事', role: 'staff' },
      ],
      care: [{ commissioner: '张专员' }],
      reads: [{ name: '张专员', action: 'measures.matchFirm', role: 'commissioner' }],
    },
  });
  expect(text.match(/13800000000/g)).toHaveLength(1);
  for (const other of [colleague, commissioner]) {
    expect(text).not.toContain(other);
    expect(text).not.toContain(digest('person', other));
  }
  expect(text).not.toContain(firmId);
});

test('the workbook says the same with Chinese headings, a sheet a matter', async () => {
  const { openid } = await richFirm();
  const reply = dataOf(await ask(openid, 'xlsx'));
  expect(reply.name).toMatch(/\.xlsx$/);
  const bytes = await fetched(reply.url);
  expect(bytes.length).toBe(reply.bytes);
  const rowsOf = (sheet: string) => readSheet(new Blob([new Uint8Array(bytes)]), sheet);
  for (const { name, heads } of Object.values(SHEETS)) expect((await rowsOf(name))[0]).toEqual(heads);
  const versions = await rowsOf(SHEETS.versions.name);
  expect(versions).toContainEqual([1, expect.any(String), '甲老板', '2025 年营业收入总额', FIGURE]);
  expect(await rowsOf(SHEETS.person.name)).toContainEqual(['手机号', '13800000000']);
  expect(await rowsOf(SHEETS.reads.name)).toContainEqual(['2026-11-24 09:00', '张专员', '服务专员', '适合企业的政策']);
  expect((await rowsOf(SHEETS.checks.name)).length).toBeGreaterThan(4);
  expect((await rowsOf(SHEETS.criteria.name)).length).toBeGreaterThan(50);
});

test('of the plan there is what the firm sees of it: no draft, no id', async () => {
  const { owner, firmId, ...plan } = await newPlan(cloud);
  const figure = { path: 'product.marketShareBp', unit: 'ratio', from: 0.12, to: 0.15 };
  const actionId = await plan.put('doing', { title: '提高占有率', figure });
  await plan.add(draft({ title: '还没有发布' }));
  const survey = { key: newKey(), firmId, version: 0, answers: { needs: { legal: 'now' }, word: '合同' } } as const;
  dataOf(await cloud.call('plan', 'survey', survey, owner));
  const text = (await exported(owner, 'json')).toString();
  expect((JSON.parse(text) as { firm: { plan: object } }).firm.plan).toMatchObject({
    survey: { needs: { legal: 'now' }, word: '合同' },
    actions: [{ title: '提高占有率', state: 'doing', figure }],
  });
  for (const hidden of ['还没有发布', actionId]) expect(text).not.toContain(hidden);
  const bytes = await fetched(dataOf(await ask(owner, 'xlsx')).url);
  const rowsOf = (sheet: string) => readSheet(new Blob([new Uint8Array(bytes)]), sheet);
  const [, row] = await rowsOf(SHEETS.actions.name);
  for (const cell of ['提高占有率', '正在办', '12%', '15%']) expect(row).toContain(cell);
  expect(await rowsOf(SHEETS.plan.name)).toContainEqual([`需求：${NEED_NAMES.legal}`, URGENCY_NAMES.now]);
});

test('what conversations have left of a commissioner is in his file, and none of the firms', async () => {
  const { firmId, owner, commissioner } = await pairOf(cloud);
  const { at: askedAt } = await said(cloud, firmId, owner, '贴息怎么申请？', { topic: 'policy' });
  await synced(cloud, firmId, commissioner, { read: 1 });
  const tools = { db: localStore(cloud.url), clock: { now: () => Date.now() + 21 * 3_600_000 } };
  expect(await remindOfQuestion(firmId, tools)).toBe('soon');
  const before = (await exported(commissioner, 'json')).toString();
  expect((JSON.parse(before) as { person: object }).person).toMatchObject({
    read: [{ side: 'care', delivered: 1, read: 1 }],
    reminders: [{ kind: 'soon', topic: 'policy', askedAt }],
    answers: [],
  });
  await said(cloud, firmId, commissioner, '材料发您了');
  const after = (await exported(commissioner, 'json')).toString();
  expect((JSON.parse(after) as { person: object }).person).toMatchObject({
    reminders: [],
    answers: [{ topic: 'policy', askedAt, isInTime: true }],
  });
  for (const text of [before, after]) expect(text).not.toContain(firmId);
  const bytes = await fetched(dataOf(await ask(commissioner, 'xlsx')).url);
  const rows = await readSheet(new Blob([new Uint8Array(bytes)]), SHEETS.talk.name);
  expect(rows).toContainEqual(['回复过的问题', '政策问题', expect.any(String)]);
  expect(rows).toContainEqual(['会话读到第几条', 1, null]);
});

test('somebody without a firm, or without anything, gets what there is', async () => {
  const openid = newPerson();
  expect(JSON.parse((await exported(openid, 'json')).toString())).toMatchObject({
    person: { name: null, consents: [] },
    firm: null,
  });
  expect((await exported(openid, 'xlsx')).length).toBeGreaterThan(1000);
});

test('one file a person: the one before is gone at once, its link with it', async () => {
  const openid = newPerson();
  const before = files().length;
  const first = dataOf(await ask(openid, 'json')).url;
  const second = dataOf(await ask(openid, 'xlsx')).url;
  expect((await fetch(first)).status).toBe(404);
  expect((await fetch(second)).status).toBe(200);
  expect(files().length).toBe(before + 1);
});

test('the link is told and stored nowhere; asked again under the same key there is a new file', async () => {
  const openid = newPerson();
  const key = newKey();
  const first = dataOf(await ask(openid, 'json', key)).url;
  const second = dataOf(await ask(openid, 'json', key)).url;
  expect(second).not.toBe(first);
  expect((await fetch(first)).status).toBe(404);
  const { data } = await cloud
    .database()
    .collection('idempotency')
    .where({ personId: digest('person', openid) })
    .get();
  expect(JSON.stringify(data)).not.toMatch(/local\/files|exports\//);
  expect(refusal(await ask(openid, 'xlsx', key)).code).toBe('KEY_REUSED');
  // Nobody comes to the file without the link: the path is chance and the link is signed.
  expect((await fetch(second.replace(/sign=\w{6}/, 'sign=000000'))).status).toBe(403);
});

test('two exports at once leave one file', async () => {
  const openid = newPerson();
  await agree(cloud, openid);
  const before = files().length;
  const replies = await Promise.all([ask(openid, 'json'), ask(openid, 'json'), ask(openid, 'json')]);
  const told = replies.filter(({ ok }) => ok);
  expect(told.length).toBeGreaterThan(0);
  expect(replies.filter(({ ok }) => !ok).map((reply) => refusal(reply).code)).toEqual(
    replies.slice(told.length).map(() => 'TIMEOUT'),
  );
  expect(files().length).toBe(before + 1);
});

test('every page of a long history is in the file', async () => {
  const { openid, firmId } = await newOwner(cloud);
  const template = { firmId, asOf: '2026-11-23', purpose: 'new', rungs: [], edition: null, ruleHash: '0' };
  const checks = Array.from({ length: 230 }, (_, at) => {
    const savedAt = new Date(Date.UTC(2026, 0, 1) + at * 1000).toISOString();
    const id = digest('check', firmId, String(at));
    const texts = { inputs: JSON.stringify({ name: `第${at}次` }), result: '{"rungs":[]}', savedBy: '' };
    return { _id: id, ...template, savedAt, sortKey: `${savedAt}:${id}`, ...texts };
  });
  for (let at = 0; at < checks.length; at += 50) {
    await cloud
      .database()
      .collection('checks')
      .add(checks.slice(at, at + 50) as never);
  }
  const { firm } = JSON.parse((await exported(openid, 'json')).toString()) as {
    firm: { checks: { inputs: { name: string } }[] };
  };
  expect(new Set(firm.checks.map(({ inputs }) => inputs.name)).size).toBe(230);
});

test('the writer of workbooks is a file of its own: a function starts without it', () => {
  const dir = path.join(ROOT, 'dist/functions/firms');
  expect(existsSync(path.join(dir, 'parts/workbook-of.js'))).toBe(true);
  expect(readFileSync(path.join(dir, 'index.js'), 'utf8')).not.toContain('xl/worksheets');
});

test('exports of one person that run into each other: whoever loses is told to send again', async () => {
  const people = await Promise.all(Array.from({ length: 15 }, async () => (await newOwner(cloud)).openid));
  for (const openid of people) {
    const codes = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const reply = await ask(openid, 'json');
        return reply.ok ? 'OK' : reply.error.code;
      }),
    );
    expect(['OK', 'TIMEOUT']).toEqual(expect.arrayContaining([...new Set(codes)]));
    expect((await exported(openid, 'json')).length).toBeGreaterThan(100);
  }
});
