import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import path from 'node:path';
import { ROOT } from './build';

/**
 * `npm run -s simulate -- alerts [--firms 10000] [--measures 200] [--days 20] [--reach 0.3] [--credits 2] [--per-second 100]
 * [--call-ms 8] [--send-ms 60] [--document-us 50] [--qps 0] [--outboxes 1] [--quota 10000000] [--seed 1]`: the functions that tell
 * people, over so many made firms, with virtual time and a pretended platform. Prints one JSON object (`docs/alerts-at-scale.md`).
 * It runs as a bundle, as the bench does, and with room for a million firms.
 */
const HEAP_MB = 8192;

async function main(): Promise<void> {
  const outfile = path.join(ROOT, '.local/simulate/main.js');
  await build({
    entryPoints: [path.join(ROOT, 'tools/simulate/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  const args = [`--max-old-space-size=${HEAP_MB}`, outfile, ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
}

void main();
