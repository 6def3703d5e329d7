import type { Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The compiled SDK: every module of it asks for its imports in lines of one form. */
const COMPILED = /node_modules[\\/]@cloudbase[\\/](node-sdk|database|signature-nodejs)[\\/]dist[\\/].*\.js$/;
const IMPORT = /^const (\w+) = ((?:__import(?:Default|Star)\()?require\((["'])[^"']+\3\)\)?);$/gm;

/** The client of data models: `init` makes one each time, and loading it alone takes longer than a query. */
const MODELS = '@cloudbase/wx-cloud-client-sdk';

const deferredModels = `
  const whenUsed = (name) => (...options) => {
    let made;
    const client = () => (made ??= require('${MODELS}').default[name](...options));
    return new Proxy(() => {}, {
      get: (_, key) => client()[key],
      apply: (_, self, options) => client().apply(self, options),
    });
  };
  exports.__esModule = true;
  exports.default = { generateHTTPClient: whenUsed('generateHTTPClient'), generateMySQLClient: whenUsed('generateMySQLClient') };
`;

/** What the SDK needs for tokens, AI, XML and uploads only: a third of its code, in files of their own. */
export const APART = [
  MODELS,
  '@cloudbase/ai',
  '@cloudbase/app',
  'axios',
  'form-data',
  'jsonwebtoken',
  'xml2js',
] as const;
const APART_PATTERN = new RegExp(`^(${APART.join('|')})$`);
export const fileOf = (name: string) => `${name.replace(/\W+/g, '-').replace(/^-/, '')}.js`;

/**
 * Puts off each import of the SDK until its first use, as Babel's `lazy` option does. The SDK asks for everything it
 * can do (AI, data models, tokens, XML …) at its start, which is most of a cold start; a function that only reads
 * documents never needs those parts. Nothing of the SDK is left out or changed: the parts in `APART` are bundled to
 * files beside the function (`tools/build-functions.ts`), and read when they are used.
 */
export const lazyRequires: Plugin = {
  name: 'lazy-requires',
  setup(build) {
    build.onLoad({ filter: COMPILED }, async ({ path }) => ({
      contents: deferred(await readFile(path, 'utf8')),
      loader: 'js',
    }));
    build.onResolve({ filter: APART_PATTERN }, ({ path, importer, namespace }) => {
      if (path === MODELS && namespace !== MODELS) return { path, namespace: MODELS };
      return COMPILED.test(importer) || namespace === MODELS
        ? { path: `./sdk/${fileOf(path)}`, external: true }
        : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: MODELS }, () => ({ contents: deferredModels, loader: 'js' }));
  },
};

function deferred(source: string): string {
  const names: string[] = [];
  // A getter and not a call, so that `new name.Class()` stays what it is.
  const body = source.replace(IMPORT, (line, name: string, load: string) => {
    if (!isOnlyReadFrom(name, source)) return line;
    names.push(name);
    return `const ${name} = { loaded: undefined, get it() { return (this.loaded ??= ${load}); } };`;
  });
  return names.reduce((text, name) => text.replace(mention(name, '(?=\\.)'), `${name}.it`), body);
}

/** True when every mention after the import is `name.something`: only then does a getter in between change nothing. */
function isOnlyReadFrom(name: string, source: string): boolean {
  return (source.match(mention(name, '(?!\\.)'))?.length ?? 0) === 1;
}

function mention(name: string, then: string): RegExp {
  return new RegExp(`(?<![\\w$.])${name}(?![\\w$])${then}`, 'g');
}

/** What only few calls of a function need, and what takes longer to load than they do to answer: dictionaries, and workbooks. */
const PARTS = [/_core\/import\/derive$/, /^read-excel-file\/universal$/, /_core\/privacy\/workbook-of$/];

/**
 * `import()` of one of `PARTS` reads a file of its own, `parts/<name>.js`, when it is reached; `asked` collects what has to be
 * built as such. A part has its own copy of what it imports, so it hands out plain values and no classes.
 */
export const partsApart = (asked: Map<string, string>): Plugin => ({
  name: 'parts-apart',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, kind, resolveDir }) => {
      const whole = path.startsWith('.') ? join(resolveDir, path) : path;
      if (kind !== 'dynamic-import' || !PARTS.some((part) => part.test(whole))) return undefined;
      const file = fileOf(path.startsWith('.') ? basename(path) : path);
      asked.set(file, whole);
      return { path: `./parts/${file}`, external: true };
    });
  },
});
