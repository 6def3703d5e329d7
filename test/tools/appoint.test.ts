import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_ENV, localCredentials, startLocalCloud } from '../../tools/local-cloud';
import { localStore } from '../../tools/local-store';
import { dataOf, refusal, ROOT, startTestCloud, type TestCloud } from '../helpers/cloud';
import { agree, newKey, newPerson } from '../helpers/people';
import { runTool } from '../helpers/run-tool';

/** `npm run appoint` as whoever holds the database runs it, and the first administrator who comes of it. */

let dataDir: string;
let cloud: TestCloud;
beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'appoint-'));
  cloud = await startTestCloud(undefined, path.join(dataDir, 'cloud'));
});
afterEach(async () => {
  await cloud.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The credentials of whoever runs the tests are none of the command's. */
const NO_CLOUD = { TCB_ENV: '', TENCENTCLOUD_SECRETID: '', TENCENTCLOUD_SECRETKEY: '', CLOUD_SERVICE_URL: '' };
const appoint = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runTool('appoint', args, ROOT, { ...NO_CLOUD, DATA_DIR: dataDir, ...env });
const codeIn = (out: string): string => /^ {4}([0-9A-Z]{4}(?:-[0-9A-Z]{4}){2})$/m.exec(out)?.[1] ?? '';
const redeem = (shown: string, openid: string) =>
  cloud.call('firms', 'redeem', { key: newKey(), code: shown.replaceAll('-', ''), name: '张三' }, openid);
const operatorOf = async (openid: string) => dataOf(await cloud.call('firms', 'me', {}, openid)).operator;

async function becomeBy(out: string): Promise<void> {
  const openid = newPerson();
  await agree(cloud, openid);
  expect(dataOf(await redeem(codeIn(out), openid))).toEqual({ kind: 'administrator', firmId: null });
  expect(await operatorOf(openid)).toEqual({ name: '张三', isAdministrator: true, regions: ['100000'] });
  // He can appoint the next one; the code that made him is used up.
  const body = { key: newKey(), region: '330000', name: '李四' };
  dataOf(await cloud.call('console', 'appoint', body, openid));
  const second = newPerson();
  await agree(cloud, second);
  expect(refusal(await redeem(codeIn(out), second)).code).toBe('NOT_FOUND');
}

test('the code that it prints makes an administrator, once, and the audit trail knows of it', async () => {
  const ran = await appoint(['--name', '张三']);
  expect([ran.status, ran.err]).toEqual([0, '']);
  expect(ran.out).toContain(`已在正在运行的本地云 ${cloud.url}为「张三」`);
  expect(ran.out).toMatch(/北京时间 \d{4}-\d{2}-\d{2} \d{2}:\d{2} 前有效/);
  const { data } = await cloud.database().collection('audit').where({ action: 'console.appoint' }).get();
  expect(data).toMatchObject([{ role: 'administrator', region: '100000' }]);
  expect(JSON.stringify(data)).not.toContain(codeIn(ran.out).replaceAll('-', ''));
  await becomeBy(ran.out);
});

test('on a stored cloud that does not run, and with the keys of an environment', async () => {
  const stored = mkdtempSync(path.join(tmpdir(), 'appoint-stored-'));
  try {
    const ran = await appoint(['--name', '张三'], { DATA_DIR: stored });
    expect([ran.status, ran.err]).toEqual([0, '']);
    const again = await startLocalCloud({ port: 0, dataDir: path.join(stored, 'cloud'), root: ROOT });
    const page = { equals: {}, descending: 'sortKey', limit: 10, fields: ['kind', 'region'] } as const;
    const codes = await localStore(again.url).list({ collection: 'codes', ...page });
    expect(codes).toMatchObject([{ kind: 'administrator', region: '100000' }]);
    await again.close();
  } finally {
    rmSync(stored, { recursive: true, force: true });
  }

  const keys = {
    TCB_ENV: DEFAULT_ENV,
    TENCENTCLOUD_SECRETID: localCredentials.secretId,
    TENCENTCLOUD_SECRETKEY: localCredentials.secretKey,
    CLOUD_SERVICE_URL: `${cloud.url}/admin`,
  };
  const ran = await appoint(['--name', '张三'], keys);
  expect([ran.status, ran.err]).toEqual([0, '']);
  expect(ran.out).toContain(`云环境 ${DEFAULT_ENV}`);
  await becomeBy(ran.out);
});

test.each<[string, string[], NodeJS.ProcessEnv, string]>([
  ['no name', [], {}, '用法：npm run appoint'],
  ['an empty name', ['--name', ' '], {}, '用法：npm run appoint'],
  ['a name of 21 characters', ['--name', '张'.repeat(21)], {}, '用法：npm run appoint'],
  ['an option that it does not know', ['--name', '张三', '--region', '330000'], {}, '用法：npm run appoint'],
  ['half of the credentials', ['--name', '张三'], { TCB_ENV: 'prod-1' }, '环境变量只给了一部分'],
])('%s: a sentence, exit 2, and no code', async (_what, args, env, sentence) => {
  const ran = await appoint(args, env);
  expect([ran.status, ran.out]).toEqual([2, '']);
  expect(ran.err).toContain(sentence);
  expect((await cloud.database().collection('codes').count()).total).toBe(0);
});
