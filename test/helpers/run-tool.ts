import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './cloud';

/** What a command left behind. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `npm run -s <tool> -- <args>` for real, in a folder of the caller's. */
export function runTool(tool: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const command = [path.join(ROOT, 'tools/run.mjs'), tool, ...args];
    const child = spawn(process.execPath, command, { cwd, env: { ...process.env, ...env } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject).on('close', (status) => resolve({ status, out, err }));
  });
}

/** The error that a command printed instead of an answer. */
export const toolError = ({ err }: Ran) =>
  (JSON.parse(err) as { error: { code: string; fields: readonly { path: string; code: string; message: string }[] } })
    .error;
