import { CONTRACT, type FunctionName } from '@shared/api';
import { build } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { callBundle } from '../helpers/bundle';
import { ROOT } from '../helpers/cloud';

/** How the preview says who is calling; where it keeps that; and the script that switches it. */
const LOCAL_IDENTITY = /x-local-openid|local-openid|identity\.js|demo-owner/i;

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|cjs|mjs|html|json|wxml)$/.test(file))
    .map((file) => path.join(ROOT, folder, file));
const holding = (folder: string): string[] =>
  filesBelow(folder).filter((file) => LOCAL_IDENTITY.test(readFileSync(file, 'utf8')));

/** The part of the H5 client that calls the cloud and keeps texts, as a build with this environment has it. */
async function h5Services(env: string): Promise<string> {
  const contents = `export * from './cloud.h5'; export { readText, writeText } from './storage.h5';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.join(ROOT, 'client/src/services'), loader: 'ts' },
    define: { 'process.env.TARO_APP_CLOUD_ENV': JSON.stringify(env) },
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    charset: 'utf8',
    tsconfig: path.join(ROOT, 'tsconfig.json'),
  });
  return outputFiles.map(({ text }) => text).join();
}

test('no built function knows the preview’s header', () => {
  expect(filesBelow('dist/functions').length).toBeGreaterThan(10);
  expect(holding('dist/functions')).toEqual([]);
});

test('one file reads who is calling, from the platform’s context', () => {
  const sources = readdirSync(path.join(ROOT, 'cloudfunctions'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(path.join(ROOT, 'cloudfunctions', file), 'utf8') }));
  const mentioning = (what: RegExp) => sources.filter(({ text }) => what.test(text)).map(({ file }) => file);
  expect(mentioning(/getCloudbaseContext|WX_OPENID/)).toEqual(['_core/identity.ts']);
});

test('a header or a body that claims somebody is nobody to a built function', async () => {
  const claims = {
    headers: { 'X-Local-Openid': 'somebody', 'x-wx-openid': 'somebody' },
    queryStringParameters: { openid: 'somebody' },
    userInfo: { openId: 'somebody' },
  };
  for (const fn of Object.keys(CONTRACT) as FunctionName[]) {
    const event = { action: 'read', data: {}, ...claims };
    const call = { fn, event, environment: {}, serviceUrl: 'http://127.0.0.1:9/admin' };
    expect(await callBundle(call)).toMatchObject({ ok: false, error: { code: 'UNAUTHENTICATED' } });
  }
});

test('the mini-program knows no identity but WeChat’s', () => {
  expect(existsSync(path.join(ROOT, 'dist/weapp/app.json'))).toBe(true);
  expect(holding('dist/weapp')).toEqual([]);
});

test('the H5 build of the preview has the switch: this is what the tests above look for', async () => {
  expect(await h5Services('')).toMatch(LOCAL_IDENTITY);
  expect(holding('dist/h5')).not.toEqual([]);
});

test('an H5 build for a cloud’s environment has neither header nor switch, and calls nothing', async () => {
  const code = await h5Services('release-1');
  expect(code).not.toMatch(LOCAL_IDENTITY);
  expect(code).not.toContain('/functions/');
  const kept = new Map([['local-openid', 'somebody-else']]);
  const localStorage = { getItem: (key: string) => kept.get(key) ?? null };
  const fetched: unknown[] = [];
  const module = { exports: {} as Record<string, (...args: unknown[]) => unknown> };
  const world = { module, window: { localStorage }, localStorage, fetch: (...args: unknown[]) => fetched.push(args) };
  vm.runInNewContext(code, world);
  const { invoke, readText } = module.exports;
  expect(await invoke?.('firms', { action: 'read', data: {} })).toMatchObject({
    ok: false,
    error: { code: 'UNAUTHENTICATED', message: expect.stringContaining('请在微信中打开') },
  });
  expect(fetched).toEqual([]);
  // What somebody writes under the switch's key changes nothing.
  kept.set('draft', 'mine');
  expect(readText?.('draft')).toBe('mine');
});
