import path from 'node:path';

import { ProvidePlugin, type Compiler, type RuntimeModule } from 'webpack';

interface Chain {
  module: { rule(name: string): { use(name: string): { tap(change: (options: object) => object): void } } };
  plugin(name: string): { use(plugin: unknown): void };
  optimization: {
    get(name: 'splitChunks'): { readonly cacheGroups: object };
    splitChunks(options: object): void;
  };
  performance: { hints(level: false): void };
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
  // tools/check-sizes.ts measures packages as WeChat does.
  chain.performance.hints(false);
}

/** In a browser each page is a chunk: what several pages need is loaded once and not with each of them. */
export function tuneH5(chain: Chain): void {
  tuneWebpack(chain);
  const split = chain.optimization.get('splitChunks');
  const shared = { name: 'shared', chunks: 'async', minChunks: 2, priority: 20 };
  chain.optimization.splitChunks({ ...split, cacheGroups: { ...split.cacheGroups, shared } });
}

/** Globals that libraries take for granted and a mini-program does not have. */
export function tuneMini(chain: Chain): void {
  tuneWebpack(chain);
  const missing = path.join(__dirname, '../src/services/missing-globals.ts');
  chain.plugin('missingGlobals').use(
    new ProvidePlugin({
      AbortController: [missing, 'AbortController'],
      TextEncoder: [missing, 'TextEncoder'],
    }),
  );
}
