import { build, type BuildOptions, type Plugin } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { APART, fileOf, lazyRequires, partsApart } from './lazy-requires';

const configSchema = z.object({ functionRoot: z.string(), functions: z.array(z.object({ name: z.string() })) });

export interface FunctionBuild {
  /** Folder that gets `<functionRoot>/<name>`; the project itself when absent. */
  readonly outRoot?: string;
  /** Further esbuild plugins: a test builds with other rules. */
  readonly plugins?: readonly Plugin[];
}

/**
 * One bundle a function, where `cloudbaserc.json` points: `<functionRoot>/<name>/index.js` with its `package.json`.
 * Nothing has to be installed beside it, and a function carries no source of another one.
 */
export async function buildFunctions(
  root: string,
  { outRoot = root, plugins = [] }: FunctionBuild = {},
): Promise<void> {
  const { functionRoot, functions } = configSchema.parse(
    JSON.parse(readFileSync(path.join(root, 'cloudbaserc.json'), 'utf8')),
  );
  await Promise.all(
    functions.map(({ name }) => {
      const entry = path.join(root, 'cloudfunctions', name, 'index.ts');
      return bundle(root, entry, path.join(outRoot, functionRoot, name), plugins);
    }),
  );
}

/** One entry with everything that it needs, as `outDir/index.js`. */
export async function bundle(
  root: string,
  entry: string,
  outDir: string,
  plugins: readonly Plugin[] = [],
): Promise<void> {
  mkdirSync(outDir, { recursive: true });
  const options = bundling(root);
  await Promise.all(
    APART.map((part) =>
      build({ ...options, stdin: partOf(root, part), outfile: path.join(outDir, 'sdk', fileOf(part)) }),
    ),
  );
  writeFileSync(path.join(outDir, 'package.json'), `${JSON.stringify({ private: true, main: 'index.js' })}\n`);
  // Which interfaces of WeChat the function may call: the platform reads it beside the code.
  const config = path.join(path.dirname(entry), 'config.json');
  if (existsSync(config)) copyFileSync(config, path.join(outDir, 'config.json'));
  const asked = new Map<string, string>();
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry],
    outfile: path.join(outDir, 'index.js'),
    plugins: [lazyRequires, partsApart(asked), ...plugins],
    write: false,
  });
  await Promise.all(
    [...asked].map(([file, from]) =>
      build({ ...options, stdin: wholeOf(root, from), outfile: path.join(outDir, 'parts', file) }),
    ),
  );
  // `index.js` last, because a running local cloud restarts the function when this file changes.
  for (const { path: file, contents } of outputFiles.sort((a, b) => b.path.length - a.path.length)) {
    writeFileSync(file, contents);
  }
}

const wholeOf = (root: string, from: string): BuildOptions['stdin'] => ({
  contents: `export * from ${JSON.stringify(from)};`,
  resolveDir: root,
});

/** A part of the SDK, resolved from where the SDK itself finds it: it pins versions of its own. */
function partOf(root: string, part: string): BuildOptions['stdin'] {
  const resolveDir = path.join(root, 'node_modules', '@cloudbase', 'node-sdk');
  return { contents: `module.exports = require(${JSON.stringify(part)});`, resolveDir };
}

function bundling(root: string): BuildOptions {
  return {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Names stay as they are: a stack in the log must say where it came from.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'linked',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'error',
  };
}

if (require.main === module) void buildFunctions(path.resolve(__dirname, '..'));
