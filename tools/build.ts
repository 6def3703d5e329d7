import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildFunctions } from './build-functions';
import { printSizes } from './check-sizes';

/** `npm run build:<target>`; other tools call `buildIfStale`. */

export const ROOT = path.join(__dirname, '..');

export type Target = 'weapp' | 'h5' | 'functions';

const COMMON = ['shared', 'package-lock.json', 'tsconfig.json'];
const CLIENT = [...COMMON, 'client', 'config'];

/** What each build reads, and where it leaves its output (project.config.json and cloudbaserc.json point there). */
const TARGETS: Readonly<Record<Target, { readonly reads: readonly string[]; readonly output: string }>> = {
  weapp: { reads: CLIENT, output: 'dist/weapp' },
  h5: { reads: CLIENT, output: 'dist/h5' },
  functions: {
    reads: [...COMMON, 'cloudfunctions', 'cloudbaserc.json', 'tools/build-functions.ts', 'tools/lazy-requires.ts'],
    output: 'dist/functions',
  },
};

/** Build unless the output was made from the same sources. Progress goes to standard error. */
export async function buildIfStale(target: Target): Promise<void> {
  const { reads, output } = TARGETS[target];
  const record = path.join(ROOT, '.local/builds', target);
  const wanted = `${fingerprint(reads)} ${process.env['TARO_APP_CLOUD_ENV'] ?? ''}`;
  const isFresh = existsSync(path.join(ROOT, output)) && existsSync(record) && readFileSync(record, 'utf8') === wanted;
  if (isFresh) return;
  process.stderr.write(`Building ${target}…\n`);
  rmSync(record, { force: true });
  await build(target);
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(record, wanted);
}

async function build(target: Target): Promise<void> {
  rmSync(path.join(ROOT, TARGETS[target].output), { recursive: true, force: true });
  if (target === 'functions') return buildFunctions(ROOT);
  const taro = [path.join(ROOT, 'node_modules/@tarojs/cli/bin/taro'), 'build', '--type', target];
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, taro, { cwd: ROOT, env, maxBuffer: 1 << 26 }).catch((fault: unknown) => {
    const { stdout, stderr } = fault as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`the ${target} build failed\n${stdout ?? ''}${stderr ?? ''}`);
  });
}

/** A hash over the names and contents of all files below these paths. */
function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((each) => filesBelow(each)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(ROOT, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(relative: string): string[] {
  const full = path.join(ROOT, relative);
  if (statSync(full).isFile()) return [relative];
  const entries = readdirSync(full, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

async function main([target]: readonly string[]): Promise<void> {
  if (target === undefined || !(target in TARGETS)) throw new Error(`build what? ${Object.keys(TARGETS).join(', ')}`);
  await buildIfStale(target as Target);
  if (target === 'weapp') printSizes(path.join(ROOT, TARGETS.weapp.output));
}

if (require.main === module) void main(process.argv.slice(2));
