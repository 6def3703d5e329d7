import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { refusalOf, startTestCloud, type TestCloud } from './harness';

const SDK = path.resolve('node_modules/@cloudbase/node-sdk');

const echo = `exports.main = async (event, context) => {
  const tcb = require(${JSON.stringify(SDK)});
  const { OPENID, WX_OPENID, TCB_SOURCE, TRIGGER_SRC, TCB_ENV } = tcb.getCloudbaseContext(context);
  return { ok: true, data: { event, openid: WX_OPENID ?? null, source: TCB_SOURCE, trigger: TRIGGER_SRC ?? null, env: TCB_ENV,
    tz: process.env.TZ, pid: process.pid, leaked: process.env.SECRET_OF_THE_DEVELOPER ?? null }, requestId: context.request_id };
};`;

const database = `const tcb = require(${JSON.stringify(SDK)});
const app = tcb.init({ env: process.env.TCB_ENV, serviceUrl: process.env.CLOUD_SERVICE_URL });
exports.main = async () => {
  const { command: _ } = app.database();
  await app.database().collection('counters').doc('c').set({ n: 1 });
  await app.database().collection('counters').doc('c').update({ n: _.inc(1) });
  const { data } = await app.database().collection('counters').doc('c').get();
  const inner = await app.callFunction({ name: 'echo', data: { from: 'database' } });
  return { ok: true, data: { counter: data[0], inner: inner.result.data }, requestId: 'r' };
};`;

const behave = `let calls = 0;
exports.main = async (event) => {
  calls++;
  switch (event.action) {
    case 'throw': throw new TypeError('no such thing');
    case 'exit': process.exit(3);
    case 'reject-later': setTimeout(() => { throw new Error('late'); }, 1); return new Promise(() => {});
    case 'hang': return new Promise(() => {});
    case 'spin': for (;;) {}
    case 'wait': await new Promise((resolve) => setTimeout(resolve, 300)); return { ok: true, data: { calls, pid: process.pid } };
    case 'large': return { ok: true, data: 'x'.repeat(1024 * 1024) };
    case 'nothing': return undefined;
  }
  return { ok: true, data: { calls, pid: process.pid } };
};`;

interface Reply {
  ok: boolean;
  data: Record<string, unknown> & { event: Record<string, unknown> };
  error: { code: string; message: string };
  requestId: string;
}

let t: TestCloud;
const output: string[] = [];
const logged: string[] = [];

beforeAll(async () => {
  process.env.SECRET_OF_THE_DEVELOPER = 'x';
  t = await startTestCloud(
    {
      collections: [{ name: 'counters' }],
      functions: [
        {
          name: 'echo',
          code: echo,
          envVariables: { TZ: 'Asia/Shanghai' },
          triggers: [{ name: 'daily', config: '0 30 9 * * * *' }],
        },
        { name: 'database', code: database, timeout: 10 },
        { name: 'behave', code: behave, timeout: 1 },
        { name: 'broken', code: 'throw new Error("does not load")' },
        {
          name: 'chatty',
          code: 'exports.main = async () => { console.log("hello from the function"); return { tz: process.env.TZ }; }',
        },
      ],
    },
    {
      functionOutput: (name, line) => output.push(`${name}: ${line}`),
      log: (entry) => logged.push(JSON.stringify(entry)),
    },
  );
});

async function call(name: string, body: unknown, openid?: string): Promise<{ status: number; body: Reply }> {
  const answer = await t.post(`/functions/${name}`, body, openid === undefined ? {} : { 'X-Local-Openid': openid });
  return answer as { status: number; body: Reply };
}

describe('identity', () => {
  test('comes from the header only', async () => {
    const forged = { action: 'a', data: { openid: 'evil' }, openid: 'evil', userInfo: { openId: 'evil' } };
    const { body } = await call('echo', forged, 'demo-owner');
    expect(body.data).toMatchObject({ openid: 'demo-owner', source: 'wx_client', env: 'local-1' });
    expect(body.data.event.userInfo).toEqual({ appId: expect.any(String) as string, openId: 'demo-owner' });
  });

  test('is absent without the header, as in a start over HTTP', async () => {
    const { body } = await call('echo', { userInfo: { openId: 'evil' } });
    expect(body.data).toMatchObject({ openid: null, source: 'wx_http' });
    expect(body.data.event).not.toHaveProperty('userInfo');
  });

  test('does not stay with a warm instance', async () => {
    expect((await call('echo', {}, 'first')).body.data.openid).toBe('first');
    expect((await call('echo', {}, 'second')).body.data.openid).toBe('second');
    expect((await call('echo', {})).body.data.openid).toBeNull();
  });

  test('a malformed header is refused', async () => {
    expect((await call('echo', {}, 'a b')).body).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
  });
});

describe('environment', () => {
  test("is the cloud's, plus what cloudbaserc.json adds, and nothing of the developer's", async () => {
    expect((await call('echo', {})).body.data).toMatchObject({ tz: 'Asia/Shanghai', leaked: null });
    expect((await call('chatty', {})).body).toEqual({ tz: 'UTC' });
    expect(output).toContain('chatty: hello from the function');
  });

  test('production code reaches the database and other functions by serviceUrl alone', async () => {
    const { body } = await call('database', {}, 'demo-owner');
    expect(body.data).toMatchObject({
      counter: { _id: 'c', n: 2 },
      inner: { openid: null, event: { from: 'database' } },
    });
  });
});

describe('answers', () => {
  test("are the function's value, unwrapped", async () => {
    const { status, body } = await call('behave', {});
    expect([status, Object.keys(body)]).toEqual([200, ['ok', 'data']]);
    expect(await call('behave', { action: 'nothing' })).toEqual({ status: 200, body: null });
  });

  test('400 for a body that is not JSON, 404 for a function that is not there', async () => {
    expect(await call('echo', '{bad')).toMatchObject({
      status: 400,
      body: { ok: false, error: { code: 'BAD_REQUEST' }, requestId: expect.any(String) as string },
    });
    expect(await call('nope', {})).toMatchObject({
      status: 404,
      body: { ok: false, error: { code: 'NOT_FOUND' }, requestId: expect.any(String) as string },
    });
    expect(await call('echo', '[]')).toMatchObject({
      status: 200,
      body: { ok: false, error: { code: 'BAD_REQUEST' } },
    });
    expect((await call('..%2fecho', {})).status).toBe(404);
  });

  test('a function that throws is INTERNAL and keeps its instance', async () => {
    const { body: before } = await call('behave', {});
    expect(await call('behave', { action: 'throw' })).toMatchObject({
      status: 200,
      body: { ok: false, error: { code: 'INTERNAL' } },
    });
    const { body: after } = await call('behave', {});
    expect(after.data.pid).toBe(before.data.pid);
  });

  test.each(['exit', 'reject-later'])(
    'a crash (%s) is INTERNAL and the next call gets a new instance',
    async (action) => {
      const { body: before } = await call('behave', {});
      expect(await call('behave', { action })).toMatchObject({
        status: 200,
        body: { ok: false, error: { code: 'INTERNAL' } },
      });
      const { body: after } = await call('behave', {});
      expect(after.ok).toBe(true);
      expect(after.data.pid).not.toBe(before.data.pid);
    },
  );

  test.each(['hang', 'spin'])('a run past its time (%s) is TIMEOUT and its instance is killed', async (action) => {
    const { body: before } = await call('behave', {});
    const pid = before.data.pid as number;
    expect(await call('behave', { action })).toMatchObject({
      status: 200,
      body: { ok: false, error: { code: 'TIMEOUT' } },
    });
    expect((await call('behave', {})).body.data.pid).not.toBe(pid);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(() => process.kill(pid, 0)).toThrow();
  });

  test('a bundle that does not load is INTERNAL', async () => {
    expect((await call('broken', {})).body.error.code).toBe('INTERNAL');
  });

  test('a reply above 1 MB is refused', async () => {
    expect((await call('behave', { action: 'large' })).body.error.code).toBe('INTERNAL');
    expect((await refusalOf(t.app.callFunction({ name: 'behave', data: { action: 'large' } }))).code).toBe('-604001');
  });
});

describe('instances', () => {
  test('serve one call at a time, four at once, and queue the rest', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => call('behave', { action: 'wait' })));
    const pids = replies.map(({ body }) => body.data.pid);
    expect(replies.every(({ body }) => body.ok)).toBe(true);
    expect(new Set(pids).size).toBeLessThanOrEqual(4);
    expect(new Set(pids).size).toBeGreaterThan(1);
  });

  test('are replaced when the bundle changes', async () => {
    const file = path.join(t.root, 'dist/functions/behave/index.js');
    writeFileSync(file, 'exports.main = async () => ({ ok: true, data: "new" })');
    utimesSync(file, new Date(), new Date(statSync(file).mtimeMs + 5000));
    expect((await call('behave', {})).body.data).toBe('new');
    rmSync(file);
    expect((await call('behave', {})).status).toBe(404);
    writeFileSync(file, behave);
    expect((await call('behave', {})).body.ok).toBe(true);
  });
});

describe('callFunction', () => {
  test('runs the same bundle without a user', async () => {
    const { result } = await t.app.callFunction<object, Reply>({ name: 'echo', data: { action: 'x' } });
    expect(result?.data).toMatchObject({ openid: null, source: 'scf', event: { action: 'x' } });
  });

  test("answers with the service's codes", async () => {
    const failing = async (name: string, data: object) => (await refusalOf(t.app.callFunction({ name, data }))).code;
    expect(await failing('nope', {})).toBe('FUNCTION_NOT_FOUND');
    expect(await failing('behave', { action: 'hang' })).toBe('FUNCTIONS_TIME_LIMIT_EXCEEDED');
    expect(await failing('behave', { action: 'throw' })).toBe('FUNCTIONS_EXECUTE_FAIL');
    expect(await failing('behave', { text: 'x'.repeat(6 * 1024 * 1024) })).toBe('EXCEED_REQUEST_SIZE_LIMIT');
  });
});

describe('timers', () => {
  test('are fired by hand with the trigger as their source', async () => {
    expect(await t.post('/local/timers/echo/daily', {})).toEqual({ status: 200, body: { outcome: 'result' } });
    expect((await t.post('/local/timers/echo/other', {})).status).toBe(404);
  });
});

test('the log holds ids and codes, never what was sent', async () => {
  await call('echo', { action: 'x', data: { phone: '13912345678' } }, 'demo-owner');
  await refusalOf(t.db.collection('nowhere').add({ phone: '13912345678' }));
  expect(logged.join('\n')).toContain('"function":"echo"');
  expect(logged.join('\n')).toContain('DATABASE_COLLECTION_NOT_EXIST');
  expect(logged.join('\n')).not.toContain('13912345678');
});
