import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import path from 'node:path';
import { buildIfStale, ROOT } from './build';
import { ensureChromium } from './ensure-chromium';

/**
 * `npm run bench`: one JSON object a measurement, each with its peer from the same run. The bench runs as a bundle, made
 * as the functions are: the loader that tools run under would slow our code and not the peers'.
 * A number is how many firms the fan-out of an alert is measured with: `npm run bench -- 1000000`.
 */
async function main(): Promise<void> {
  await buildIfStale('functions');
  await buildIfStale('h5');
  ensureChromium();
  const outfile = path.join(ROOT, '.local/bench/main.js');
  await build({
    entryPoints: [path.join(ROOT, 'tools/bench/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    external: ['lmdb', 'json-rules-engine', 'playwright-core'],
  });
  const { status } = spawnSync(process.execPath, [outfile, ROOT, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

void main();
