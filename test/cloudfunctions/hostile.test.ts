import { PUSHES, TIMERS } from '@shared/access';
import { CONSENT_VERSION, CONTRACT } from '@shared/api';
import { fork } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { codeIdOf } from '../../cloudfunctions/_core/codes/issue-code';
import { messageIdOf } from '../../cloudfunctions/_core/chat/records';
import { COLLECTIONS } from '../../cloudfunctions/_core/store/collections';
import { memberIdOf } from '../../cloudfunctions/_core/team/roster';
import { DEFAULT_ENV, localCredentials } from '../../tools/local-cloud';
import { seedCatalogue } from '../../tools/seed-catalogue';
import type { Caller } from '../fuzz/hostile-bodies';
import type { Order, Report } from '../fuzz/hostile-worker';
import { FOLLOWED, published, told } from '../helpers/alerts';
import { bodiesOf, SOME_NAMES, type Names } from '../helpers/bodies';
import { dataOf, ROOT, startTestCloud, type TestCloud } from '../helpers/cloud';
import {
  agree,
  assign,
  newCheck,
  newCommissioner,
  newKey,
  newOperator,
  newOwner,
  newPerson,
  newStaff,
  verified,
} from '../helpers/people';
import { personIdOf, writeCode } from '../helpers/world';

/**
 * Generated bodies against every built function, from people who have nothing to do with the victim: whatever is sent, one
 * of the two replies comes with a closed code, nothing of the victim is told, and no record but the callers' own changes.
 */

const SEED = Number(process.env['HOSTILE_SEED'] ?? 20_261_124);
const COUNT = Number(process.env['HOSTILE_COUNT'] ?? 100_000);
/** A timer's and a push's caller is refused before his body is looked at: a tenth of the bodies shows it as well. */
const UNREAD = COUNT / 10;
const countOf = (fn: string): number => (fn in CONTRACT ? COUNT : UNREAD);

const VICTIM_FIRM = {
  name: '绝密齿轮制造厂',
  uscc: '91330106XXXX00019G',
  region: '330106',
  industry: 'C3484',
  years: { '2025': { revenue: 73421908.17, employees: 812_345 } },
};
const SECRETS = [
  '绝密',
  '91330106XXXX00019G',
  '73421908',
  // As long as it may be: four digits of it stood in an instant by chance.
  '812345',
  '赵机密',
  '钱机密',
  '孙机密',
  '李机密',
  '13800000000',
  '1380000',
  'victim-',
];
/** Where the operators of the callers work; there is no measure of that place. */
const FAR = '540100';

let cloud: TestCloud;
let victim: Names;
let callers: readonly Caller[];
let before: ReadonlyMap<string, string>;

/** The victim: a verified firm in care, with an owner who told name and number, staff, a check, an invitation. */
async function newVictim(): Promise<Names> {
  const openid = `victim-${newPerson()}`;
  await agree(cloud, openid);
  const create = { key: newKey(), consentVersion: CONSENT_VERSION, firm: VICTIM_FIRM };
  const { firmId } = dataOf(await cloud.call('firms', 'create', create, openid));
  await verified(cloud, firmId);
  dataOf(await cloud.call('firms', 'introduce', { key: newKey(), name: '赵机密' }, openid));
  dataOf(await cloud.call('firms', 'phone', { key: newKey(), code: newKey() }, openid));
  const staff = await newStaff(cloud, firmId);
  const commissioner = await newCommissioner(cloud, '330106', `victim-${newPerson()}`);
  await assign(cloud, firmId, commissioner);
  const operator = await newOperator(cloud, '330100', `victim-${newPerson()}`);
  const checkId = await newCheck(cloud, { openid, firmId }, VICTIM_FIRM);
  const code = await writeCode(cloud, 'staff', { firmId, by: openid });
  const upload = { key: newKey(), uploadId: 'a'.repeat(32), name: 'a.json', part: 0, of: 1, content: 'W10=' };
  dataOf(await cloud.call('console', 'upload', upload, operator));
  const measureId = 'hz-rd-center';
  const report = { key: newKey(), measureId, kind: 'link', text: '钱机密', on: true } as const;
  const { on: _on, ...reporting } = report;
  const { reportId } = dataOf(await cloud.call('measures', 'report', reporting, openid));
  const messageKey = newKey();
  const body = { kind: 'text', text: '孙机密' } as const;
  dataOf(await cloud.call('chat', 'send', { key: messageKey, firmId, topic: null, replyTo: null, body }, openid));
  const { plan } = bodiesOf({ ...SOME_NAMES, firmId, measureId });
  const actions = plan.add.actions.map((action) => ({ ...action, title: '李机密' }));
  const alertId = await told(cloud, openid, { ...FOLLOWED, title: '孙机密' }, { firmId });
  const waveId = await published(cloud, operator, ['330100']);
  const added = dataOf(await cloud.call('plan', 'add', { key: newKey(), firmId, actions }, commissioner));
  return {
    ...SOME_NAMES,
    messageKey,
    heldId: messageIdOf(firmId, personIdOf(openid), messageKey),
    actionId: added.actionIds[0] ?? '',
    alertId,
    waveId,
    firmId,
    checkId,
    otherCheckId: checkId,
    memberId: memberIdOf(firmId, personIdOf(staff)),
    commissionerId: personIdOf(commissioner),
    coverId: personIdOf(commissioner),
    operatorId: personIdOf(operator),
    codeId: codeIdOf(code),
    // The code itself is what nobody knows.
    code: '000000000000',
    uploadId: upload.uploadId,
    reportId,
    region: '330106',
    measureId,
    cursor: `2100-01-01T00:00:00.000Z:${firmId}`,
  };
}

/** People of every other kind, some of each, so that no rate silences all of them. */
async function newCallers(): Promise<Caller[]> {
  const names = { ...SOME_NAMES, region: FAR, uscc: '91440305XXXX000272' };
  const some: Caller[] = [];
  const add = async (openid: string, own: Partial<Names> = {}) => {
    await agree(cloud, openid);
    some.push({ openid, names: { ...names, ...own } });
  };
  for (let round = 0; round < 3; round++) {
    await add(newPerson());
    const owner = await newOwner(cloud);
    const checkId = await newCheck(cloud, owner);
    const staff = await newStaff(cloud, owner.firmId);
    const memberId = memberIdOf(owner.firmId, personIdOf(staff));
    const own = { firmId: owner.firmId, checkId, otherCheckId: checkId, memberId };
    await add(owner.openid, own);
    await add(staff, own);
    const commissioner = await newCommissioner(cloud, FAR);
    await add(commissioner, { commissionerId: personIdOf(commissioner) });
    const operator = await newOperator(cloud, FAR);
    await add(operator, { commissionerId: personIdOf(commissioner), operatorId: personIdOf(operator) });
  }
  return some;
}

/** Counters and receipts are the callers' own by their making, and their ids are digests. */
const APART = ['rates', 'idempotency'];

/** Every record of the store as text, by collection and id. */
async function everything(): Promise<Map<string, string>> {
  const records = new Map<string, string>();
  const PAGE = 1_000;
  for (const name of COLLECTIONS.filter((each) => !APART.includes(each))) {
    for (let skip = 0; ; skip += PAGE) {
      const { data } = await cloud.database().collection(name).skip(skip).limit(PAGE).get();
      for (const record of data as { _id: string }[]) records.set(`${name}/${record._id}`, JSON.stringify(record));
      if (data.length < PAGE) break;
    }
  }
  return records;
}

beforeAll(async () => {
  cloud = await startTestCloud();
  await seedCatalogue(cloud.url);
  victim = await newVictim();
  callers = await newCallers();
  before = await everything();
});
afterAll(() => cloud.close());

const LOADER = pathToFileURL(path.join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;

function shoot(fn: string): Promise<Report> {
  const env = {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    TCB_ENV: DEFAULT_ENV,
    SCF_NAMESPACE: DEFAULT_ENV,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: localCredentials.secretId,
    TENCENTCLOUD_SECRETKEY: localCredentials.secretKey,
    CLOUD_SERVICE_URL: `${cloud.url}/admin`,
  };
  const worker = path.join(ROOT, 'test/fuzz/hostile-worker.ts');
  const child = fork(worker, {
    cwd: ROOT,
    env,
    execArgv: ['--import', LOADER],
    serialization: 'advanced',
    silent: true,
  });
  let said = '';
  child.stderr?.on('data', (text) => (said += String(text)));
  const bundle = path.join(ROOT, 'dist/functions', fn, 'index.js');
  const order: Order = { fn, bundle, seed: SEED, count: countOf(fn), callers, victim, secrets: SECRETS };
  return new Promise((resolve, reject) => {
    child.once('message', (report: Report) => resolve(report));
    child.once('exit', (status) => reject(new Error(`${fn} ended with ${String(status)}: ${said.slice(-2_000)}`)));
    child.send(order);
  });
}

const inWords = (count: number): string => count.toLocaleString('en');
function print(fn: string, { codes, seconds }: Report): void {
  const total = Object.values(codes).reduce((sum, count) => sum + count, 0);
  const each = Object.entries(codes).sort(([, a], [, b]) => b - a);
  const line = each.map(([code, count]) => `${code} ${inWords(count)}`).join(', ');
  process.stdout.write(`hostile: ${fn} ${inWords(total)} bodies in ${seconds} s: ${line}\n`);
}

const reports = new Map<string, Report>();
const FUNCTIONS = [CONTRACT, TIMERS, PUSHES].flatMap((each) => Object.keys(each));

test('whatever is sent, a closed code comes back, and nothing of the victim', async () => {
  // Two at a time: so many cores has the smallest machine.
  const waiting = [...FUNCTIONS];
  const next = async (): Promise<void> => {
    for (let fn = waiting.shift(); fn !== undefined; fn = waiting.shift()) {
      const report = await shoot(fn);
      print(fn, report);
      reports.set(fn, report);
    }
  };
  await Promise.all([next(), next()]);
  for (const fn of FUNCTIONS) {
    const { codes = {}, faults } = reports.get(fn) ?? {};
    expect({ fn, faults }).toEqual({ fn, faults: [] });
    expect({ fn, total: Object.values(codes).reduce((sum, count) => sum + count, 0) }).toEqual({
      fn,
      total: countOf(fn),
    });
  }
}, 600_000);

test('the bodies were not all of one kind: every action was got past its schema, and most bodies were not', () => {
  for (const [fn, contract] of Object.entries(CONTRACT)) {
    const { codes = {}, past = {} } = reports.get(fn) ?? {};
    expect({ fn, past: Object.keys(past).sort() }).toEqual({ fn, past: Object.keys(contract).sort() });
    const badShare = (codes['BAD_REQUEST'] ?? 0) / COUNT;
    expect(badShare).toBeGreaterThan(0.8);
    expect(badShare).toBeLessThan(0.99);
  }
  // Nobody but a timer starts what a timer starts, whatever the event says of itself.
  for (const fn of Object.keys(TIMERS)) expect(reports.get(fn)?.codes).toEqual({ FORBIDDEN: UNREAD });
  // And nobody but the platform pushes what it pushes.
  for (const fn of Object.keys(PUSHES)) expect(reports.get(fn)?.codes).toEqual({ refused: UNREAD });
});

test('no record has changed but those of the callers, and the victim stands in none of them', async () => {
  const after = await everything();
  const people = callers.map(({ openid }) => personIdOf(openid));
  // Their firms, those too that they have founded meanwhile: whatever one of them has a hand in names its firm.
  const firms = [...after.values()]
    .filter((text) => people.some((id) => text.includes(id)))
    .flatMap((text) => /"firmId":"([0-9a-f]{32})"/.exec(text)?.[1] ?? []);
  const marks = [...new Set([...people, ...firms])];
  expect(marks).not.toContain(victim.firmId);
  const isTheirs = (key: string, text: string): boolean =>
    marks.some((id) => key.includes(id) || text.includes(id)) || key === `settings/${FAR}`;
  const strange: string[] = [];
  for (const [key, text] of after) {
    if (before.get(key) !== text && !isTheirs(key, text)) strange.push(`${key} ${text}`);
    const isNew = before.get(key) !== text;
    if (isNew && [victim.firmId, victim.checkId].some((id) => text.includes(id))) strange.push(`names ${key} ${text}`);
  }
  for (const [key, text] of before) if (!after.has(key) && !isTheirs(key, text)) strange.push(`gone ${key}`);
  expect(strange.map((line) => line.slice(0, 600))).toEqual([]);
  expect(after.size).toBeGreaterThan(before.size);
});

test('the function still works: the victim reads what is hers, and the one code that is hers is good', async () => {
  const { data } = await cloud.database().collection('members').where({ firmId: victim.firmId, role: 'owner' }).get();
  const [{ openid }] = data as [{ openid: string }];
  const { firm } = dataOf(await cloud.call('firms', 'read', {}, openid));
  expect(firm).toMatchObject({ firmId: victim.firmId, version: 1, state: 'verified', profile: VICTIM_FIRM });
});
