import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfStale, ROOT } from './build';
import { ensureChromium } from './ensure-chromium';

/** `npm test`: everything that CI checks. The last line counts what passed and failed. */

const bin = (name: string) => path.join(ROOT, 'node_modules/.bin', name);
const REPORT = path.join(ROOT, '.local/jest.json');

interface Check {
  readonly name: string;
  readonly run: () => void | Promise<void>;
}

const command =
  (...[file = '', ...args]: string[]) =>
  (): void => {
    const { status } = spawnSync(file, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) throw new Error(`${path.basename(file)} exited with ${String(status)}`);
  };

const CHECKS: readonly Check[] = [
  { name: 'format', run: command(bin('prettier'), '--check', '--log-level', 'warn', '.') },
  { name: 'lint', run: command(bin('eslint'), '.') },
  { name: 'types', run: command(bin('tsc'), '--noEmit', '-p', '.') },
  { name: 'build functions', run: () => buildIfStale('functions') },
  { name: 'build h5', run: () => buildIfStale('h5') },
  { name: 'build weapp', run: () => buildIfStale('weapp') },
  { name: 'browser', run: ensureChromium },
];

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

async function main(args: readonly string[]): Promise<void> {
  let passed = 0;
  let failed = 0;
  for (const { name, run } of CHECKS) {
    const started = Date.now();
    try {
      await run();
      passed += 1;
      process.stdout.write(`ok   ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
    } catch (fault) {
      failed += 1;
      process.stdout.write(`FAIL ${name}: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    }
  }
  const jest = runJest(args);
  process.stdout.write(`${passed + jest.passed} passed, ${failed + jest.failed} failed\n`);
  process.exitCode = failed + jest.failed > 0 ? 1 : 0;
}

void main(process.argv.slice(2));
