import { ERRORS } from '@shared/api';
import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { digest } from '../../cloudfunctions/_core/digest';
import { aliasOf } from '../../cloudfunctions/_core/log';
import { today } from '../../cloudfunctions/_core/today';
import { dataOf, refusal, ROOT, startTestCloud, type TestCloud } from '../helpers/cloud';
import { callBundle } from '../helpers/bundle';
import { newKey, newOwner, newPerson, SMALL_FIRM } from '../helpers/people';

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

test('a fault of ours is INTERNAL; the log has the requestId and the place, and no data', async () => {
  const { openid, firmId } = await newOwner(cloud, { ...SMALL_FIRM, name: '秘密企业' });
  await cloud.database().collection('firms').doc(firmId).update({ 秘密字段: '秘密值' });
  const reply = await cloud.call('firms', 'read', {}, openid);
  expect(refusal(reply)).toEqual({ code: 'INTERNAL', fields: [] });
  const lines = cloud.printed.filter((line) => line.includes(reply.requestId)).map((line) => JSON.parse(line));
  expect(lines).toEqual([
    expect.objectContaining({ level: 'error', stack: expect.arrayContaining([expect.stringMatching(/^at /)]) }),
    expect.objectContaining({ fn: 'firms', action: 'read', code: 'INTERNAL', ms: expect.any(Number) }),
  ]);
  expect(lines.map((line) => JSON.stringify(line)).join()).not.toMatch(/秘密/);
});

test('a record that others keep changing is TIMEOUT: the same key goes through later', async () => {
  const { openid, firmId } = await newOwner(cloud);
  const rival = await cloud.database().startTransaction();
  await rival.collection('firms').doc(firmId).update({ updatedAt: '2026-11-23T00:00:00.000Z' });
  const edit = { key: newKey(), firmId, version: 1, firm: SMALL_FIRM };
  expect(refusal(await cloud.call('firms', 'edit', edit, openid)).code).toBe('TIMEOUT');
  await rival.rollback('enough');
  expect(dataOf(await cloud.call('firms', 'edit', edit, openid)).version).toBe(2);
});

test('a database that does not answer is TIMEOUT before the platform cuts the function off', async () => {
  const silent = http.createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const { port } = silent.address() as AddressInfo;
  const started = Date.now();
  const environment = { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'somebody' };
  const call = { fn: 'firms', event: { action: 'read', data: {} }, environment } as const;
  const reply = await callBundle({ ...call, serviceUrl: `http://127.0.0.1:${port}/admin` });
  expect(reply).toMatchObject({ ok: false, error: { code: 'TIMEOUT' } });
  expect(Date.now() - started).toBeLessThan(10_000);
  silent.closeAllConnections();
  silent.close();
});

test('a call is one line of log: who in hashed form, what, how it ended, how long; never the body', async () => {
  const { openid, firmId } = await newOwner(cloud, { ...SMALL_FIRM, name: '不可记录' });
  const save = {
    key: newKey(),
    firmId,
    firm: { ...SMALL_FIRM, name: '不可记录', years: { '2025': { revenue: 987654321 } } },
  };
  const reply = await cloud.call('check', 'save', { ...save, asOf: '2026-11-23', purpose: 'new' }, openid);
  const [line, ...more] = cloud.printed.filter((text) => text.includes(reply.requestId));
  expect(more).toEqual([]);
  expect(JSON.parse(line ?? '')).toEqual({
    level: 'info',
    requestId: reply.requestId,
    fn: 'check',
    action: 'save',
    code: 'OK',
    ms: expect.any(Number),
    who: aliasOf(digest('person', openid), today({ now: Date.now })),
  });
  for (const secret of [openid, firmId, '不可记录', '987654321', save.key]) {
    expect(cloud.printed.join('\n')).not.toContain(secret);
  }
});

test('the log knows a person by another name every day, and never by the one in the database', () => {
  const personId = digest('person', newPerson());
  const names = ['2026-11-24', '2026-11-25'].map((day) => aliasOf(personId, day));
  expect(new Set(names).size).toBe(2);
  for (const name of names) {
    expect(name).toMatch(/^[0-9a-f]{8}$/);
    expect(personId).not.toContain(name);
  }
});

test('a person without any record reads an empty answer, not an error', async () => {
  expect(dataOf(await cloud.call('firms', 'read', {}, newPerson()))).toEqual({ firm: null, consent: null });
});

/** The codes that some source of the functions throws, by name. */
function thrownCodes(): string[] {
  const dir = path.join(ROOT, 'cloudfunctions/_core');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const thrown = /new AppError\(([^;]*)\);/g;
  const texts = files.flatMap((file) => [...readFileSync(path.join(dir, file), 'utf8').matchAll(thrown)]);
  return [...new Set(texts.flatMap(([, args = '']) => args.match(/'[A-Z_]+'/g) ?? []))].map((code) =>
    code.slice(1, -1),
  );
}

test('every code is told with its cause and its remedy, and has a thrower', () => {
  expect(thrownCodes().sort()).toEqual(Object.keys(ERRORS).sort());
  for (const { thrown: cause, caller } of Object.values(ERRORS))
    expect([cause, caller].every((text) => text.length > 10)).toBe(true);
});
