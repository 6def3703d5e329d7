import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startLocalCloud } from '../local-cloud';
import { readConfig, type CloudConfig } from '../local-cloud/config';
import { callContext, instanceEnvironment } from '../local-cloud/functions/call-context';
import { measurement, median, type Measurement } from './measure';

/** Fresh node process to a function's first answer, beside a handler that does nothing, in turns. */

const RUNS = 15;
const ALLOWED_MS = 150;
const MAIN = `
const [file, event, context] = process.argv.slice(1);
const { main } = require(file);
Promise.resolve(main(JSON.parse(event), JSON.parse(context))).then((answer) => {
  process.stdout.write('\\n' + JSON.stringify({ answer }));
  process.exit(0);
});`;

const run = promisify(execFile);

interface Call {
  readonly name: string;
  readonly event: unknown;
}

export async function benchColdStart(root: string): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cold-'));
  const firm = (JSON.parse(readFileSync(path.join(root, 'test/golden/cases/f01.json'), 'utf8')) as { firm: unknown })
    .firm;
  const calls: readonly Call[] = [
    { name: 'firms', event: { action: 'read', data: {} } },
    { name: 'check', event: { action: 'run', data: { firm, asOf: '2026-11-23' } } },
  ];
  const config = readConfig(root);
  const empty = path.join(folder, 'empty.js');
  writeFileSync(empty, 'exports.main = async () => ({ ok: true });');
  const cloud = await startLocalCloud({ port: 0, dataDir: path.join(folder, 'data'), root });
  try {
    const lines: Measurement[] = [];
    for (const { name, event } of calls) {
      const file = path.join(root, 'dist/functions', name, 'index.js');
      const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
      for (let turn = 0; turn < RUNS; turn += 1) {
        times.ours.push(await firstAnswer(file, event, config, cloud.url));
        times.peer.push(await firstAnswer(empty, {}, config, cloud.url));
      }
      const ours = median(times.ours);
      const peer = median(times.peer);
      const line = measurement(
        `cold start of ${name}, beside an empty handler`,
        'ms',
        { ours, peer },
        { most: Infinity },
      );
      lines.push({ ...line, target: `ours - peer <= ${ALLOWED_MS} ms`, met: ours - peer <= ALLOWED_MS });
    }
    return lines;
  } finally {
    await cloud.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole process, as the platform starts one: from spawn to the first answer. */
async function firstAnswer(file: string, event: unknown, config: CloudConfig, url: string): Promise<number> {
  const [settings] = config.functions;
  if (!settings) throw new Error('cloudbaserc.json names no function');
  const context = callContext(settings, config.envId, { source: 'wx_client', openid: 'bench' }, 'bench');
  const env = instanceEnvironment(settings, config.envId, `${url}/admin`);
  const args = ['-e', MAIN, file, JSON.stringify(event), JSON.stringify(context)];
  const started = process.hrtime.bigint();
  const { stdout, stderr } = await run(process.execPath, args, { env });
  const ms = Number(process.hrtime.bigint() - started) / 1e6;
  // A function's log goes to standard output too; the answer is the last line.
  const { answer } = JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)) as { answer?: { ok?: boolean } };
  if (answer?.ok !== true) throw new Error(`${file} did not answer: ${stdout}${stderr}`);
  return ms;
}
