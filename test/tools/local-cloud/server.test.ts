import { writeFileSync } from 'node:fs';
import http from 'node:http';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { localCredentials, startLocalCloud } from '../../../tools/local-cloud';
import { ENV, refusalOf, startTestCloud, type TestCloud } from './harness';

let t: TestCloud;
const identities = [{ openid: 'demo-owner', label: '企业主' }];

const h5 = { 'index.html': '<html><body><div id="app"></div></body></html>', 'app.js': 'run()' };

beforeAll(async () => {
  t = await startTestCloud({ collections: [{ name: 'firms' }], h5 }, { identities });
});

function get(
  pathname: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(t.cloud.url + pathname, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    request.on('error', reject);
    request.end(method === 'POST' ? '{}' : undefined);
  });
}

describe('admin interface', () => {
  test('refuses calls that the local secret did not sign', async () => {
    const other = tcb.init({ env: ENV, secretId: 'someone', secretKey: 'else', serviceUrl: `${t.cloud.url}/admin` });
    expect((await refusalOf(other.database().collection('firms').get())).code).toBe('SIGN_PARAM_INVALID');
    const unsigned = await t.post('/admin', { action: 'database.getDocument', collectionName: 'firms' });
    expect(unsigned).toMatchObject({
      status: 200,
      body: { code: 'SIGN_PARAM_INVALID', requestId: expect.any(String) as string },
    });
    const malformed = await t.post(
      '/admin',
      {},
      { authorization: `TC3-HMAC-SHA256 Credential=${localCredentials.secretId}` },
    );
    expect(malformed).toMatchObject({ body: { code: 'SIGN_PARAM_INVALID' } });
  });

  test('refuses unknown actions and other environments', async () => {
    const transaction = await t.db.startTransaction();
    const send = (action: string) => transaction.getRequestMethod().send(action, {}) as Promise<unknown>;
    expect((await refusalOf(send('database.dropCollection'))).code).toBe('INVALID_ACTION');
    expect((await refusalOf(send('constructor'))).code).toBe('INVALID_ACTION');
    const other = tcb.init({ env: 'prod-1', ...localCredentials, serviceUrl: `${t.cloud.url}/admin` });
    expect((await refusalOf(other.database().collection('firms').get())).code).toBe('INVALID_ENV');
  });

  test('knows declared and created collections only', async () => {
    const missing = await refusalOf(t.db.collection('unknown').get());
    expect(missing.code).toBe('DATABASE_COLLECTION_NOT_EXIST');
    expect(missing.message).toContain('Db or Table not exist: unknown');
    expect((await refusalOf(t.db.collection('unknown').add({ a: 1 }))).code).toBe('DATABASE_COLLECTION_NOT_EXIST');
    await t.db.createCollection('made');
    await t.db.collection('made').add({ a: 1 });
    expect((await t.db.collection('made').count()).total).toBe(1);
    await refusalOf(t.db.createCollection('made'));
    await refusalOf(t.db.createCollection('firms'));
    expect((await refusalOf(t.db.createCollection('bad name'))).code).toBe('INVALID_PARAM');
  });

  test('a refused write beside others refuses that one only', async () => {
    const results = await Promise.allSettled([
      t.db.collection('firms').add({ _id: 'x' }),
      t.db.createCollection('firms'),
      t.db.collection('firms').add({ _id: 'x' }),
      t.db.collection('firms').add({ _id: 'y' }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  });

  test('update and remove need a condition', async () => {
    expect((await refusalOf(t.db.collection('firms').remove())).code).toBe('INVALID_PARAM');
    expect((await refusalOf(t.db.collection('firms').update({ a: 1 }))).code).toBe('INVALID_PARAM');
  });
});

describe('only this machine, only our own page', () => {
  test('listens on 127.0.0.1 and on no other address', async () => {
    const { port } = new URL(t.cloud.url);
    const others = Object.values(networkInterfaces()).flatMap((list) =>
      (list ?? [])
        .filter(({ internal }) => !internal)
        .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address)),
    );
    for (const host of [...others, '[::1]', '127.0.0.2']) {
      if (host.startsWith('[fe80')) continue;
      await expect(fetch(`http://${host}:${port}/healthz`)).rejects.toThrow();
    }
  });

  test('refuses other host names and other origins', async () => {
    const { port } = new URL(t.cloud.url);
    expect((await get('/healthz', { host: `127.0.0.1:${port}` })).status).toBe(200);
    expect((await get('/healthz', { host: `localhost:${port}` })).status).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', '0.0.0.0'])
      expect((await get('/healthz', { host })).status).toBe(403);
    expect((await get('/functions/x', { origin: 'http://evil.example' }, 'POST')).status).toBe(403);
    expect((await get('/functions/x', { origin: 'null' }, 'POST')).status).toBe(403);
    expect((await get('/functions/x', { 'sec-fetch-site': 'cross-site' }, 'POST')).status).toBe(403);
    expect((await get('/functions/x', { origin: t.cloud.url }, 'POST')).status).toBe(404);
  });
});

describe('site', () => {
  test('healthz answers 200', async () => {
    expect((await get('/healthz')).status).toBe(200);
  });

  test('healthz answers 503 while the data are being prepared', async () => {
    const seen: number[] = [];
    const prepared = await startTestCloud(
      { collections: [] },
      { prepare: async (url) => void seen.push((await fetch(`${url}/healthz`)).status) },
    );
    seen.push((await fetch(`${prepared.cloud.url}/healthz`)).status);
    await prepared.close();
    expect(seen).toEqual([503, 200]);
  });

  test('serves the H5 build and adds the identity switch to its page', async () => {
    for (const pathname of ['/', '/index.html']) {
      expect((await get(pathname)).text).toBe(
        '<html><body><div id="app"></div><script src="/local/identity.js"></script></body></html>',
      );
    }
    expect((await get('/app.js')).text).toBe('run()');
    expect((await get('/missing.js')).status).toBe(404);
    expect((await get('/..%2fcloudbaserc.json')).status).toBe(404);
    expect(JSON.parse((await get('/local/identities')).text)).toEqual(identities);
    const script = (await get('/local/identity.js')).text;
    expect(script).toContain('local-openid');
    expect(script).toContain('演示身份');
    expect(() => new Function(script)).not.toThrow();
  });

  test('other methods and paths', async () => {
    expect((await get('/admin')).status).toBe(405);
    expect((await get('/healthz', {}, 'DELETE')).status).toBe(405);
    expect((await get('/nowhere', {}, 'POST')).status).toBe(404);
  });
});

describe('data folder', () => {
  test('a second server refuses it with a clear message, and a stale lock does not', async () => {
    await expect(startLocalCloud({ port: 0, dataDir: t.dataDir, root: t.root })).rejects.toThrow(
      /another local cloud is using/,
    );
    const other = await startTestCloud({ collections: [{ name: 'firms' }] });
    await other.cloud.close();
    // A killed server: its process id lives on in another process, which does not know the token.
    writeFileSync(
      path.join(other.dataDir, 'server.lock'),
      JSON.stringify({ pid: process.pid, port: Number(new URL(t.cloud.url).port), token: 'gone' }),
    );
    const again = await other.restart();
    await again.cloud.close();
    writeFileSync(path.join(other.dataDir, 'server.lock'), '');
    await (await again.restart()).close();
  });

  test('documents, indexes and created collections survive a restart', async () => {
    const other = await startTestCloud({
      collections: [{ name: 'firms', indexes: [{ name: 'n', unique: true, keys: [{ field: 'n', direction: 1 }] }] }],
    });
    await other.db.createCollection('made');
    await other.db.collection('made').add({ _id: 'm' });
    await other.db.collection('firms').add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ]);
    const again = await other.restart();
    expect((await again.db.collection('made').get()).data).toEqual([{ _id: 'm' }]);
    expect((await again.db.collection('firms').where({ n: 2 }).get()).data).toEqual([{ _id: 'b', n: 2 }]);
    await refusalOf(again.db.collection('firms').add({ n: 2 }));
    const without = await again.restart({ collections: [] });
    expect((await refusalOf(without.db.collection('firms').get())).code).toBe('DATABASE_COLLECTION_NOT_EXIST');
    const back = await without.restart({ collections: [{ name: 'firms' }] });
    expect((await back.db.collection('firms').count()).total).toBe(2);
    await back.close();
  });

  test('a bad cloudbaserc.json is refused by name', async () => {
    const other = await startTestCloud({});
    writeFileSync(path.join(other.root, 'cloudbaserc.json'), JSON.stringify({ functions: [{ name: '../evil' }] }));
    await expect(other.restart()).rejects.toThrow('cloudbaserc.json');
  });
});
