import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PUSHES, TIMERS } from '@shared/access';
import { CONTRACT } from '@shared/api';
import { COLLECTIONS } from '../../cloudfunctions/_core/store/collections';
import { ROOT } from '../helpers/cloud';

interface Deployment {
  readonly functionRoot: string;
  readonly functions: readonly {
    readonly name: string;
    readonly handler: string;
    readonly timeout: number;
    readonly triggers: readonly { readonly name: string }[];
  }[];
  readonly database: {
    readonly collections: readonly {
      readonly name: string;
      readonly aclTag: string;
      readonly aclRule?: unknown;
      readonly indexes: readonly { readonly keys: readonly { readonly field: string; readonly direction: 1 | -1 }[] }[];
    }[];
  };
}
const deployment = JSON.parse(readFileSync(path.join(ROOT, 'cloudbaserc.json'), 'utf8')) as Deployment;
const { functions, database } = deployment;
const built = (name: string, file: string) =>
  readFileSync(path.join(ROOT, deployment.functionRoot, name, file), 'utf8');

test('every function is in the contract, in the table of timers or in that of pushes, and no timer starts what a client may call', () => {
  const clients = Object.keys(CONTRACT);
  const timers = Object.keys(TIMERS);
  const pushes = Object.keys(PUSHES);
  expect(functions.map(({ name }) => name).sort()).toEqual([...clients, ...timers, ...pushes].sort());
  const started = functions.filter(({ triggers }) => triggers.length > 0);
  expect(started.map(({ name, triggers }) => [name, ...triggers.map((trigger) => trigger.name)])).toEqual(
    Object.entries(TIMERS).map(([name, { starts }]) => [name, starts]),
  );
});

test('every function has a bundle that stands alone', () => {
  for (const { name, handler } of functions) {
    expect(handler).toBe('index.main');
    expect(JSON.parse(built(name, 'package.json'))).toMatchObject({ main: 'index.js' });
    expect(readdirSync(path.join(ROOT, deployment.functionRoot, name))).not.toContain('node_modules');
  }
});

test('a bundle carries no source of another function', () => {
  expect(built('check', 'index.js')).toContain('replayCheck');
  expect(built('firms', 'index.js')).toContain('recordConsent');
  expect(built('measures', 'index.js')).toContain('matchPage');
  for (const foreign of [
    'replayCheck',
    'listHistory',
    'compareChecks',
    'littleGiant2026',
    'matchPage',
    'createSearch',
  ]) {
    expect(built('firms', 'index.js')).not.toContain(foreign);
  }
  for (const foreign of ['recordConsent', 'createFirm', 'claimUscc', 'matchPage', 'createSearch'])
    expect(built('check', 'index.js')).not.toContain(foreign);
  expect(built('plan', 'index.js')).toContain('proposeActions');
  for (const foreign of ['recordConsent', 'createFirm', 'claimUscc', 'replayCheck'])
    expect(built('plan', 'index.js')).not.toContain(foreign);
  // The built-in catalogue is for the first publication; a function reads what was published.
  for (const { name } of functions) expect(built(name, 'index.js')).not.toContain('hz-srdi-measures-2025');
});

test('a bundle names no place of the machine that built it', () => {
  for (const { name } of functions) expect(built(name, 'index.js')).not.toContain(ROOT);
});

test('no client reads or writes any collection but its own signal: everything goes through the functions', () => {
  expect(database.collections.map(({ name }) => name).sort()).toEqual([...COLLECTIONS].sort());
  // ADMINONLY is the platform's name for {"read": false, "write": false}; functions are not bound by it.
  const own = { read: 'doc._openid == auth.openid', write: false };
  for (const { name, aclTag, aclRule } of database.collections) {
    const expected = name === 'signals' ? ['CUSTOM', own] : ['ADMINONLY', undefined];
    expect([name, aclTag, aclRule]).toEqual([name, ...expected]);
  }
});

test('the history of a firm is read along one index', () => {
  const checks = database.collections.find(({ name }) => name === 'checks');
  expect(checks?.indexes.map(({ keys }) => keys)).toContainEqual([
    { field: 'firmId', direction: 1 },
    { field: 'sortKey', direction: -1 },
  ]);
});

test('an index file of a function is at most 40 lines', () => {
  for (const { name } of functions) {
    const lines = readFileSync(path.join(ROOT, 'cloudfunctions', name, 'index.ts'), 'utf8').split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
  }
});

test('what is asked of WeChat stands among the permissions that are deployed beside the function', () => {
  const source = readFileSync(path.join(ROOT, 'cloudfunctions/_core/platform/cloud-wechat.ts'), 'utf8');
  const called = [...source.matchAll(/'([a-z]+\.[a-zA-Z]+)'/g)].map(([, name]) => name);
  expect(called.length).toBeGreaterThan(0);
  const permitted = ['firms', 'chat', 'duty'].flatMap((fn) => {
    const { permissions } = JSON.parse(built(fn, 'config.json')) as { permissions: { openapi: string[] } };
    return permissions.openapi;
  });
  expect([...new Set(permitted)].sort()).toEqual([...new Set(called)].sort());
});
