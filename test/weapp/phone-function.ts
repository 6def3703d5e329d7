import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { ROOT } from '../helpers/cloud';

interface Webpack {
  (id: string): unknown;
  readonly m: Readonly<Record<string, { toString(): string }>>;
}

/** The context's own globals, handed to each module as arguments: looking one up in a context costs more than most calls. */
const OWN = ['Array', 'BigInt', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Set', 'String', 'Symbol'];

/** The mini-program's own webpack modules, without starting the app. */
function phoneModules(): Webpack {
  const folder = path.join(ROOT, 'dist/weapp');
  const wx: { webpackJsonp?: unknown[] } = {};
  const context = vm.createContext({ wx, console, setTimeout, clearTimeout });
  const own = vm.runInContext(`[${OWN.join(', ')}]`, context) as readonly unknown[];
  const loaded = new Map<string, { exports: unknown }>();
  const load = (name: string): unknown => {
    const file = path.join(folder, name.endsWith('.js') ? name : `${name}.js`);
    const kept = loaded.get(file);
    if (kept) return kept.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const inner = `(function (require, module, exports, ${OWN.join(', ')}) {${readFileSync(file, 'utf8')}\n})`;
    const run = vm.runInContext(inner, context) as (...args: unknown[]) => void;
    run(load, module, module.exports, ...own);
    return module.exports;
  };
  for (const name of ['common', 'vendors', 'taro', 'runtime']) load(name);
  let webpack: Webpack | undefined;
  wx.webpackJsonp?.push([['same-bytes'], {}, (require: Webpack) => (webpack = require)]);
  if (!webpack) throw new Error('the mini-program has no webpack runtime');
  return webpack;
}

const modules: { webpack?: Webpack } = {};

/**
 * What a function of `shared/` has become in the mini-program: names are gone, so it is known by the words in its module
 * and by what it does. Modules that need a phone to load cannot hold it.
 */
export function phoneFunction<Fn>(words: readonly string[], isIt: (candidate: Fn) => boolean): Fn {
  const webpack = (modules.webpack ??= phoneModules());
  const holding = Object.keys(webpack.m).filter((id) => words.every((word) => String(webpack.m[id]).includes(word)));
  for (const value of holding.flatMap((id) => exportsOf(webpack, id))) {
    if (typeof value === 'function' && quietly(() => isIt(value as Fn))) return value as Fn;
  }
  throw new Error(`no module of the mini-program with ${words.join(', ')} does it`);
}

const exportsOf = (webpack: Webpack, id: string): unknown[] =>
  quietly(() => Object.values(webpack(id) as object)) ?? [];

function quietly<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}
