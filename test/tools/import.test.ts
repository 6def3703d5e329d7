import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { stateOn } from '@shared/measures';
import { CATALOGUE } from '@shared/measures/catalogue';
import { readCatalogue } from '../../cloudfunctions/_core/measures/catalogue';
import { publishCatalogue } from '../../cloudfunctions/_core/measures/publish-catalogue';
import { DEFAULT_ENV, localCredentials, startLocalCloud, type LocalCloud } from '../../tools/local-cloud';
import { localStore } from '../../tools/local-store';
import { folder } from './import/reading';
import { csv, serialOf, workbook } from './import/sheets';

/** `npm run import` as an operator runs it, against a local cloud that runs or is stored. */

const root = path.join(__dirname, '../..');
const files = folder();
afterAll(files.remove);

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The credentials of whoever runs the tests are none of the command's. */
const NO_CLOUD = { TCB_ENV: '', TENCENTCLOUD_SECRETID: '', TENCENTCLOUD_SECRETKEY: '' };

function run(args: readonly string[], env: Readonly<Record<string, string>>, started?: (kill: () => void) => void) {
  return new Promise<Ran>((resolve, reject) => {
    // Not by tools/run.mjs: a kill must hit the process that writes.
    const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'tools/import.ts'), ...args], {
      cwd: root,
      env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json'), ...NO_CLOUD, ...env },
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject).on('close', (status) => resolve({ status, out, err }));
    started?.(() => child.kill('SIGKILL'));
  });
}

let cloud: LocalCloud;
let dataDir: string;
let count = 0;
/** How far the local cloud's clock is ahead, in milliseconds. */
let ahead = 0;
const now = () => new Date(Date.now() + ahead);
beforeEach(async () => {
  dataDir = path.join(files.dir, `data-${(count += 1)}`);
  cloud = await startLocalCloud({ port: 0, dataDir: path.join(dataDir, 'cloud'), root, now });
});
afterEach(() => cloud.close());

const published = () => readCatalogue(localStore(cloud.url));
const close = (on = '2026-11-20') =>
  files.write(
    'close.csv',
    csv([
      ['id', 'closedEarly.on', 'closedEarly.reason'],
      ['hlj-loan-scale-2025', on, 'budget-used'],
    ]),
  );

it('without --dry-run: one new version, which says what the file says; a second time there is nothing to do', async () => {
  const ran = await run(['measures', close()], { DATA_DIR: dataDir });
  expect([ran.status, ran.err]).toEqual([0, '']);
  const catalogue = await published();
  expect(catalogue?.stored).toHaveLength(CATALOGUE.length);
  const loan = catalogue?.byId.get('hlj-loan-scale-2025');
  expect(loan && stateOn(loan, '2026-11-24').state).toBe('closed');
  expect(loan?.initials).toMatch(/^hljs/);
  expect(ran.out).toContain(`对照：正在运行的本地云 ${cloud.url}（还没有发布过，以随程序附带的目录为准），236 条。`);
  expect(ran.out).toContain('（预算用完，自 2026-11-20 起）');
  expect(ran.out).toContain(`已写入：版本 ${catalogue?.version}，共 236 条。`);

  const again = await run(['measures', close()], { DATA_DIR: dataDir });
  expect([again.status, again.err]).toEqual([0, '']);
  expect(again.out).toContain('没有变化，不用写入。');
  expect((await published())?.version).toBe(catalogue?.version);
});

it('--dry-run tells the same and writes nothing', async () => {
  const ran = await run(['measures', close(), '--dry-run'], { DATA_DIR: dataDir });
  expect([ran.status, ran.err]).toEqual([0, '']);
  expect(ran.out).toContain('试运行：没有写入。');
  expect(await published()).toBeNull();
});

it('one wrong row among good ones: exit 2, every problem on standard error, nothing written', async () => {
  await run(['measures', close()], { DATA_DIR: dataDir });
  const before = await published();
  const rows = [
    ['id', 'topic', 'apply.closesOn'],
    ['hlj-loan-scale-2025', '改过', ''],
    ['zz-srdi-3y', '', '2026-02-30'],
    ['no such', '', ''],
  ];
  const ran = await run(['measures', files.write('wrong.csv', csv(rows))], { DATA_DIR: dataDir });
  expect(ran.status).toBe(2);
  expect(ran.err.trim().split('\n')).toEqual([
    '有 2 处要改，什么也没有写入：',
    '第 3 行「apply.closesOn」（截止日）：没有这一天：“2026-02-30”；日期写成 2026-01-31',
    '第 4 行「id」（编号）：编号“no such”不对：用小写字母和数字，词与词之间用短横线，如 hz-reward-2026',
  ]);
  expect(ran.out).toContain('hlj-loan-scale-2025');
  expect((await published())?.version).toBe(before?.version);
});

it('on the stored data where no local cloud runs, and on the built-in catalogue where there are none', async () => {
  await cloud.close();
  const nowhere = path.join(files.dir, 'nowhere');
  const dry = await run(['measures', close(), '--dry-run'], { DATA_DIR: nowhere });
  expect(dry.out).toContain('对照：随程序附带的目录');
  const ran = await run(['measures', close()], { DATA_DIR: dataDir });
  expect([ran.status, ran.err]).toEqual([0, '']);
  expect(ran.out).toContain(`对照：本地数据 ${path.join(dataDir, 'cloud')}`);
  cloud = await startLocalCloud({ port: 0, dataDir: path.join(dataDir, 'cloud'), root, now });
  expect((await published())?.byId.get('hlj-loan-scale-2025')?.closedEarly).toEqual({
    on: '2026-11-20',
    reason: 'budget-used',
  });
});

describe('what cannot be run: a sentence on standard error, exit 2', () => {
  it.each([
    ['no file', ['measures'], {}, /^用法：/],
    ['an option that there is not', ['measures', 'a.csv', '--force'], {}, /^用法：/],
    ['another thing to import', ['firms', 'a.csv'], {}, /^用法：/],
    ['a file that is not there', ['measures', 'gone.csv'], {}, /^没有这个文件：gone\.csv/],
    ['half the credentials', ['measures', close()], { TCB_ENV: 'prod-1' }, /^环境变量只给了一部分/],
  ])('%s', async (_what, args, env, message) => {
    const ran = await run(args, { DATA_DIR: dataDir, ...env });
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(message);
    expect(await published()).toBeNull();
  });
});

/** Counts what the command asks of the database, and after so many requests lets something happen before the next. */
async function lineWith(most: number, happen: () => void | Promise<void>) {
  let asked = 0;
  const server = http.createServer(async (request, response) => {
    request.pause();
    if (request.url?.startsWith('/admin') === true && (asked += 1) === most + 1) await happen();
    const { method, headers } = request;
    const on = http.request(`${cloud.url}${request.url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    on.on('error', () => response.destroy());
    request.pipe(on);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => new Promise<void>((resolve) => (server.close(() => resolve()), server.closeAllConnections()));
  return { port: (server.address() as AddressInfo).port, asked: () => asked, stop };
}

/** The command finds this line in the lock of a data folder: never the data of whoever runs the tests. */
async function runOver(file: string, most: number, happen: (kill: () => void) => void | Promise<void>) {
  let kill = (): void => undefined;
  const line = await lineWith(most, () => happen(kill));
  const lock = JSON.parse(readFileSync(path.join(dataDir, 'cloud/server.lock'), 'utf8')) as object;
  const folderOfLine = path.join(files.dir, `line-${line.port}`);
  mkdirSync(path.join(folderOfLine, 'cloud'), { recursive: true });
  writeFileSync(path.join(folderOfLine, 'cloud/server.lock'), JSON.stringify({ ...lock, port: line.port }));
  const ran = await run(['measures', file], { DATA_DIR: folderOfLine }, (child) => (kill = child));
  await line.stop();
  return { ran, asked: line.asked() };
}

const nothing = () => undefined;

/** The service forgets a transaction that nobody goes on with. */
const TRANSACTION_MS = 31_000;

it('killed at any point of the writing, the old version stays whole; the next run succeeds', async () => {
  await run(['measures', close()], { DATA_DIR: dataDir });
  const before = await published();
  const whole = await runOver(close('2026-11-21'), Infinity, nothing);
  expect(whole.ran).toMatchObject({ status: 0, err: '' });
  const after = await published();
  expect(after?.version).not.toBe(before?.version);

  // The last requests tidy up after the new version is current: what matters is the way there.
  expect(whole.asked).toBeGreaterThan(10);
  const places = [0.2, 0.5, 0.7, 0.85].map((share) => Math.floor(whole.asked * share));
  for (const place of places) {
    const { ran } = await runOver(
      close(`2026-11-${String(1 + places.indexOf(place)).padStart(2, '0')}`),
      place,
      (kill) => kill(),
    );
    expect(ran.status).toBeNull();
    ahead += TRANSACTION_MS;
    const left = await published();
    const closedOn = left?.byId.get('hlj-loan-scale-2025')?.closedEarly?.on;
    expect([left?.version, closedOn, left?.stored.length]).toEqual([after?.version, '2026-11-21', CATALOGUE.length]);
  }
  const last = await run(['measures', close('2026-11-01')], { DATA_DIR: dataDir });
  expect(last).toMatchObject({ status: 0, err: '' });
  expect((await published())?.byId.get('hlj-loan-scale-2025')?.closedEarly?.on).toBe('2026-11-01');
});

/** Begins to change which version is current, says so, and never ends. */
const HOLDER = `
  const { localStore } = require(${JSON.stringify(path.join(root, 'tools/local-store.ts'))});
  void localStore(process.argv[1]).transact(async (tx) => {
    const { _id, ...current } = await tx.read('catalogue', 'current');
    await tx.replace('catalogue', 'current', current);
    process.stdout.write('held');
    await new Promise(() => setInterval(() => undefined, 1000));
  });
`;

it('while a killed run still holds the catalogue, the next one says so and writes nothing', async () => {
  await run(['measures', close()], { DATA_DIR: dataDir });
  const holder = spawn(process.execPath, ['--import', 'tsx', '-e', HOLDER, cloud.url], {
    cwd: root,
    env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
  });
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  holder.kill('SIGKILL');
  const ran = await run(['measures', close('2026-11-21')], { DATA_DIR: dataDir });
  expect([ran.status, ran.err]).toEqual([2, expect.stringMatching(/^数据库里还有没结束的写入/)]);
  expect((await published())?.byId.get('hlj-loan-scale-2025')?.closedEarly?.on).toBe('2026-11-20');
});

it('somebody publishes in between: a sentence says so, and theirs stays', async () => {
  await run(['measures', close()], { DATA_DIR: dataDir });
  const { asked } = await runOver(close('2026-11-21'), Infinity, nothing);
  let theirs: string | undefined;
  const { ran } = await runOver(close('2026-11-22'), Math.floor(asked / 2), async () => {
    const store = localStore(cloud.url);
    const expected = (await readCatalogue(store))?.version ?? null;
    const publication = { measures: CATALOGUE, initials: {}, variants: '', expected };
    theirs = (await publishCatalogue(store, { now: Date.now }, publication)).version;
  });
  expect([ran.status, ran.err]).toEqual([
    2,
    '目录在这期间被别人更新了，什么也没有写入；请再运行一次，先看新的对照。\n',
  ]);
  expect((await published())?.version).toBe(theirs);
});

it('in a named environment, with its credentials, whatever runs or is stored here', async () => {
  const { secretId, secretKey } = localCredentials;
  const credentials = { TCB_ENV: DEFAULT_ENV, TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey };
  const elsewhere = { DATA_DIR: path.join(files.dir, 'nowhere'), CLOUD_SERVICE_URL: `${cloud.url}/admin` };
  const ran = await run(['measures', close()], { ...credentials, ...elsewhere });
  expect([ran.status, ran.err]).toEqual([0, '']);
  expect(ran.out).toContain(`对照：云环境 ${DEFAULT_ENV}`);
  expect((await published())?.byId.get('hlj-loan-scale-2025')?.closedEarly?.on).toBe('2026-11-20');
});

it.each(['Pacific/Kiritimati', 'Asia/Shanghai', 'UTC', 'Pacific/Niue'])(
  'a date of a workbook is the day that the sheet shows, in %s',
  async (TZ) => {
    const days = ['2026-11-25', '2026-12-31', '2028-02-29'];
    const ids = ['hlj-loan-scale-2025', 'zz-srdi-3y', 'sh-credit-platform-19'];
    const rows = [['id', 'inForceTo'], ...ids.map((id, at) => [id, { serial: serialOf(days[at] ?? '') }])];
    const ran = await run(['measures', files.write('days.xlsx', workbook(rows))], { DATA_DIR: dataDir, TZ });
    expect([ran.status, ran.err]).toEqual([0, '']);
    const catalogue = await published();
    expect(ids.map((id) => catalogue?.byId.get(id)?.inForceTo)).toEqual(days);
  },
);
