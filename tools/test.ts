import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildIfStale, ROOT } from './build';
import { ensureChromium } from './ensure-chromium';

/** `npm test`: everything that CI checks. The last line counts what passed and failed. */

const bin = (name: string) => path.join(ROOT, 'node_modules/.bin', name);
const REPORT = path.join(ROOT, '.local/jest.json');

interface Check {
  readonly name: string;
  readonly run: () => unknown;
}

/** What it says is told when it has failed and in one piece: another check runs beside it. */
const command =
  (...[file = '', ...args]: string[]) =>
  (): Promise<unknown> =>
    promisify(execFile)(file, args, { cwd: ROOT, maxBuffer: 1 << 26 }).catch((fault: unknown) => {
      const { code, stdout, stderr } = fault as { readonly [name in 'code' | 'stdout' | 'stderr']?: string | number };
      throw new Error(`${path.basename(file)} exited with ${String(code)}\n${stdout ?? ''}${stderr ?? ''}`);
    });

/** The longest first: two run at a time, and so end together. */
const CHECKS: readonly Check[] = [
  { name: 'build h5', run: () => buildIfStale('h5') },
  { name: 'build weapp', run: () => buildIfStale('weapp') },
  { name: 'lint', run: command(bin('eslint'), '.') },
  { name: 'types', run: command(bin('tsc'), '--noEmit', '-p', '.') },
  { name: 'format', run: command(bin('prettier'), '--check', '--log-level', 'warn', '.') },
  { name: 'build functions', run: () => buildIfStale('functions') },
  { name: 'browser', run: ensureChromium },
];
const AT_ONCE = 2;

/** Jest's own count; a run that wrote no report, or ran nothing, is one failure. */
function runJest(args: readonly string[]): { passed: number; failed: number } {
  mkdirSync(path.dirname(REPORT), { recursive: true });
  rmSync(REPORT, { force: true });
  const jest = spawnSync(bin('jest'), ['--json', `--outputFile=${REPORT}`, '--maxWorkers=2', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test' },
  });
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(REPORT, 'utf8'),
    ) as Record<'numPassedTests' | 'numFailedTests' | 'numFailedTestSuites' | 'numRuntimeErrorTestSuites', number>;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const isUncounted = failed === 0 && (jest.status !== 0 || numFailedTestSuites > 0 || numPassedTests === 0);
    return { passed: numPassedTests, failed: isUncounted ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Whether the check holds. */
async function passes({ name, run }: Check): Promise<boolean> {
  const started = Date.now();
  try {
    await run();
    process.stdout.write(`ok   ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
    return true;
  } catch (fault) {
    process.stdout.write(`FAIL ${name}: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    return false;
  }
}

async function main(args: readonly string[]): Promise<void> {
  const waiting = [...CHECKS];
  let passed = 0;
  const next = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) if (await passes(check)) passed += 1;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  const failed = CHECKS.length - passed;
  const jest = runJest(args);
  process.stdout.write(`${passed + jest.passed} passed, ${failed + jest.failed} failed\n`);
  process.exitCode = failed + jest.failed > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
