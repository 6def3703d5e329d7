import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { createRequire } from 'node:module';
import { randomFirm } from '@test/factories/random-firm';

/** The phone answers at once and the cloud recomputes: the two built bundles must give the same bytes. */

const ROOT = path.join(__dirname, '../..');
const FIRMS = 10_000;
const AS_OF = '2026-11-23';

type Assess = (firm: unknown, options: { asOf: string; purpose: string }) => { rungs?: unknown };

interface Webpack {
  (id: string): unknown;
  readonly m: Readonly<Record<string, { toString(): string }>>;
}

/** The rules as the mini-program carries them: found in its own webpack modules, without starting the app. */
function phoneAssess(): Assess {
  const folder = path.join(ROOT, 'dist/weapp');
  const wx: { webpackJsonp?: unknown[] } = {};
  const context = vm.createContext({ wx, console, setTimeout, clearTimeout });
  const loaded = new Map<string, { exports: unknown }>();
  const load = (name: string): unknown => {
    const file = path.join(folder, name.endsWith('.js') ? name : `${name}.js`);
    const kept = loaded.get(file);
    if (kept) return kept.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const run = vm.runInContext(`(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`, context) as (
      ...args: unknown[]
    ) => void;
    run(load, module, module.exports);
    return module.exports;
  };
  for (const name of ['common', 'vendors', 'taro', 'runtime']) load(name);
  let webpack: Webpack | undefined;
  wx.webpackJsonp?.push([['same-bytes'], {}, (require: Webpack) => (webpack = require)]);
  if (!webpack) throw new Error('the mini-program has no webpack runtime');
  const known = webpack;
  const holding = Object.keys(known.m).filter((id) => String(known.m[id]).includes('in-force'));
  const sample = randomFirm(1);
  for (const value of holding.flatMap((id) => Object.values(known(id) as object) as unknown[])) {
    if (typeof value === 'function' && isAssess(value as Assess, sample)) return value as Assess;
  }
  throw new Error('no module of the mini-program assesses a firm');
}

function isAssess(candidate: Assess, firm: unknown): boolean {
  try {
    return Array.isArray(candidate(firm, { asOf: AS_OF, purpose: 'new' }).rungs);
  } catch {
    return false;
  }
}

type Main = (event: unknown, context: unknown) => Promise<{ ok: boolean; data?: { assessment: unknown } }>;

test(`phone and cloud give the same bytes on ${FIRMS} random firms`, async () => {
  const assess = phoneAssess();
  const { main } = createRequire(__filename)(path.join(ROOT, 'dist/functions/check/index.js')) as { main: Main };
  const context = { environment: JSON.stringify({ WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'someone' }) };
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  for (let seed = 0; seed < FIRMS; seed += 1) {
    const firm = randomFirm(seed, { unknown: seed % 3 === 0 ? 0 : (seed % 10) / 10 });
    const purpose = seed % 4 === 0 ? 'review' : 'new';
    const here = JSON.stringify(assess(firm, { asOf: AS_OF, purpose }));
    const answer = await main({ action: 'run', data: { firm, asOf: AS_OF, purpose } }, context);
    if (JSON.stringify(answer.data?.assessment) !== here)
      throw new Error(`they differ on firm ${seed}: ${JSON.stringify(firm)}`);
  }
  log.mockRestore();
}, 900_000);
