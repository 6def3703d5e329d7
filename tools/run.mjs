// Entry of every npm script, with Node's own modules alone: a fresh clone has nothing else. It installs what the
// lockfile says if that is missing or stale, then runs tools/<command>.ts. Standard output belongs to the command.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const [command = '', ...args] = process.argv.slice(2);

const packagesOf = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;

/** npm writes its own record of what stands in node_modules at the end of each install: compare it with the lockfile. */
function isInstalled() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([name, wanted]) => name === '' || wanted.optional || wanted.peer || installed[name]?.version === wanted.version,
  );
}

const lock = path.join(root, '.local/installing');
const STALE_LOCK_MS = 15 * 60_000;

/** One install at a time: a second command waits for the first instead of pulling the tree from under it. */
function withLock(work) {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault;
      if (Date.now() - statSync(lock, { throwIfNoEntry: false })?.mtimeMs > STALE_LOCK_MS)
        rmSync(lock, { recursive: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function install() {
  if (isInstalled()) return;
  process.stderr.write('Installing packages from the lockfile (once, about two minutes)…\n');
  // Not `npm ci`: it refuses the whole lockfile where a registry lacks another platform's optional binary. This takes the
  // locked versions too, and with --no-save it writes neither package.json nor the lockfile.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (npm.status !== 0) {
    throw new Error('npm install failed; see its messages above.');
  }
}

try {
  if (!isInstalled()) withLock(install);
} catch (fault) {
  process.stderr.write(`${fault.message}\n`);
  process.exit(1);
}
const tsx = pathToFileURL(path.join(root, 'node_modules/tsx/dist/loader.mjs')).href;
const child = spawn(process.execPath, ['--import', tsx, path.join(root, `tools/${command}.ts`), ...args], {
  stdio: 'inherit',
  // A file named on the command line is meant from where the user stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') },
});
// The command closes in its own time; this process only passes the word on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
