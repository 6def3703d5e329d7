import { build } from 'esbuild';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { lazyRequires } from './lazy-requires';

const configSchema = z.object({ functionRoot: z.string(), functions: z.array(z.object({ name: z.string() })) });

/**
 * One bundle a function, where `cloudbaserc.json` points: `<functionRoot>/<name>/index.js` with its `package.json`.
 * Nothing has to be installed beside it, and a function carries no source of another one.
 */
export async function buildFunctions(root: string): Promise<void> {
  const { functionRoot, functions } = configSchema.parse(JSON.parse(readFileSync(path.join(root, 'cloudbaserc.json'), 'utf8')));
  await Promise.all(functions.map(({ name }) => buildFunction(root, path.join(root, functionRoot, name), name)));
}

async function buildFunction(root: string, outDir: string, name: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  await build({
    entryPoints: [path.join(root, 'cloudfunctions', name, 'index.ts')],
    outfile: path.join(outDir, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    keepNames: true,
    plugins: [lazyRequires],
    legalComments: 'linked',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'error',
    metafile: true,
  });
  writeFileSync(path.join(outDir, 'package.json'), `${JSON.stringify({ name, private: true, main: 'index.js' })}\n`);
}

if (require.main === module) void buildFunctions(path.resolve(__dirname, '..'));
