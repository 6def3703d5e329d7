import cloudbase from '@cloudbase/node-sdk';
import {
  CONTRACT,
  replySchema,
  type ActionInput,
  type ActionName,
  type ActionOutput,
  type FunctionName,
  type Reply,
} from '@shared/api';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_ENV, localCredentials, startLocalCloud } from '../../tools/local-cloud';

export const ROOT = path.resolve(__dirname, '../..');

// Outside the cloud the SDK asks for a metadata service before every call, and waits for it twice.
process.env['TENCENTCLOUD'] = 'true';

/** A local cloud of its own, on a free port, with an empty store and the built functions. */
export interface TestCloud {
  readonly url: string;
  /** Lines that the functions printed. */
  readonly printed: string[];
  /** A call as the mini-program makes it; the reply must have the contract's form. */
  call<Fn extends FunctionName, Action extends ActionName<Fn>>(
    fn: Fn,
    action: Action,
    data: ActionInput<Fn, Action>,
    openid: string,
  ): Promise<Reply<ActionOutput<Fn, Action>>>;
  /** A call with any body, and without an identity when `openid` is null. */
  send(fn: FunctionName, body: unknown, openid: string | null): Promise<Reply<unknown>>;
  /** The database as an administrator sees it, through the official SDK. */
  database(): ReturnType<ReturnType<typeof cloudbase.init>['database']>;
  close(): Promise<void>;
}

/** With a folder of the caller's, the store outlives the cloud: another one may be started on it. */
export async function startTestCloud(root: string = ROOT, keptDir?: string, now?: () => Date): Promise<TestCloud> {
  if (!existsSync(path.join(root, 'dist/functions/firms/index.js'))) throw new Error('first: npm run build:functions');
  const dataDir = keptDir ?? mkdtempSync(path.join(tmpdir(), 'cloud-'));
  const printed: string[] = [];
  const functionOutput = (_name: string, line: string) => printed.push(line);
  // Timers are fired by the test that needs them.
  const options = { port: 0, dataDir, root, functionOutput, runsTimers: false };
  const cloud = await startLocalCloud({ ...options, ...(now && { now }) });

  const send: TestCloud['send'] = async (fn, body, openid) => {
    const response = await fetch(`${cloud.url}/functions/${fn}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(openid === null ? {} : { 'X-Local-Openid': openid }) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as Reply<unknown>;
  };

  return {
    url: cloud.url,
    printed,
    send,
    async call(fn, action, data, openid) {
      const reply = await send(fn, { action, data }, openid);
      const { out } = (CONTRACT[fn] as Record<string, { out: Parameters<typeof replySchema>[0] }>)[action] ?? {};
      if (out) expect(replySchema(out).safeParse(reply).error?.issues).toBeUndefined();
      return reply as Reply<ActionOutput<typeof fn, typeof action>>;
    },
    database() {
      const { secretId, secretKey } = localCredentials;
      return cloudbase.init({ env: DEFAULT_ENV, secretId, secretKey, serviceUrl: `${cloud.url}/admin` }).database();
    },
    async close() {
      await cloud.close();
      if (keptDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The data of a reply that must be a success. */
export function dataOf<Data>(reply: Reply<Data>): Data {
  if (!reply.ok) throw new Error(`${reply.error.code} ${JSON.stringify(reply.error.fields ?? [])}`);
  return reply.data;
}

/** The code of a refusal, with the fields it blames as `path code`. */
export function refusal(reply: Reply<unknown>): { readonly code: string; readonly fields: readonly string[] } {
  if (reply.ok) throw new Error('expected a refusal');
  return { code: reply.error.code, fields: (reply.error.fields ?? []).map(({ path, code }) => `${path} ${code}`) };
}
