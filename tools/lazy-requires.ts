import type { Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';

/** The compiled SDK: every module of it asks for its imports in lines of one form. */
const COMPILED = /node_modules[\\/]@cloudbase[\\/](node-sdk|database|signature-nodejs)[\\/]dist[\\/].*\.js$/;
const IMPORT = /^const (\w+) = ((?:__import(?:Default|Star)\()?require\((["'])[^"']+\3\)\)?);$/gm;

/**
 * Puts off each import of the SDK until its first use, as Babel's `lazy` option does. The SDK asks for everything it
 * can do (AI, data models, tokens, XML …) at its start, which is most of a cold start; a function that only reads
 * documents never needs those parts. Nothing of the SDK is left out or changed.
 */
export const lazyRequires: Plugin = {
  name: 'lazy-requires',
  setup(build) {
    build.onLoad({ filter: COMPILED }, async ({ path }) => ({ contents: deferred(await readFile(path, 'utf8')), loader: 'js' }));
  },
};

function deferred(source: string): string {
  const names: string[] = [];
  const body = source.replace(IMPORT, (_line, name: string, load: string) => {
    names.push(name);
    return `let ${name}$loaded; const ${name}$ = () => (${name}$loaded ??= ${load});`;
  });
  return names.reduce((text, name) => text.replace(new RegExp(`(?<![\\w$.])${name}(?=\\.)`, 'g'), `${name}$()`), body);
}
