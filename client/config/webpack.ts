import path from 'node:path';

import type { Compiler, RuntimeModule } from 'webpack';

interface Chain {
  module: { rule(name: string): { use(name: string): { tap(change: (options: object) => object): void } } };
  plugin(name: string): { use(plugin: unknown): void };
}

/**
 * webpack finds the global object with `new Function`, which a mini-program refuses; every engine we serve has
 * `globalThis` or `global`.
 */
class PlainGlobalPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.compilation.tap('PlainGlobalPlugin', (compilation) => {
      compilation.hooks.runtimeModule.tap('PlainGlobalPlugin', (module: RuntimeModule) => {
        if (module.name !== 'global') return;
        module.generate = () =>
          `${compiler.webpack.RuntimeGlobals.global} = typeof globalThis === 'object' ? globalThis : global;`;
      });
    });
  }
}

/** What Taro's own options cannot say. */
export function tuneWebpack(chain: Chain): void {
  chain.module
    .rule('script')
    .use('babelLoader')
    .tap((options) => ({ ...options, babelrc: false, configFile: path.join(__dirname, 'babel.cjs') }));
  chain.plugin('plainGlobal').use(PlainGlobalPlugin);
}
