import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { localCredentials, startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../../tools/local-cloud';

// Spares the SDK a name look-up of the cloud's metadata server before every call; with a serviceUrl it changes nothing else.
process.env.TENCENTCLOUD = 'true';

export const ENV = 'local-1';

export interface TestFunction {
  readonly name: string;
  readonly code: string;
  readonly timeout?: number;
  readonly triggers?: readonly { readonly name: string; readonly config: string }[];
  readonly envVariables?: Record<string, string>;
}

export interface TestProject {
  readonly collections?: readonly { readonly name: string; readonly indexes?: readonly unknown[] }[];
  readonly functions?: readonly TestFunction[];
  /** Files of the H5 build. */
  readonly h5?: Readonly<Record<string, string>>;
}

/** Writes a project folder with its `cloudbaserc.json` and "built" functions. */
export function writeProject(root: string, { collections = [], functions = [], h5 = {} }: TestProject): void {
  mkdirSync(root, { recursive: true });
  for (const { name, code } of functions) {
    mkdirSync(path.join(root, 'dist/functions', name), { recursive: true });
    writeFileSync(path.join(root, 'dist/functions', name, 'index.js'), code);
  }
  mkdirSync(path.join(root, 'dist/h5'), { recursive: true });
  for (const [name, content] of Object.entries(h5)) writeFileSync(path.join(root, 'dist/h5', name), content);
  const config = {
    envId: ENV,
    functionRoot: 'dist/functions',
    functions: functions.map(({ code: _code, triggers = [], ...rest }) => ({
      ...rest,
      triggers: triggers.map((trigger) => ({ ...trigger, type: 'timer' })),
    })),
    database: { collections },
  };
  writeFileSync(path.join(root, 'cloudbaserc.json'), JSON.stringify(config));
}

/** The official SDK, pointed at a local cloud by nothing but its `serviceUrl`. */
export function sdk(url: string) {
  return tcb.init({ env: ENV, ...localCredentials, serviceUrl: `${url}/admin` });
}

export interface QueryStat {
  readonly index: string | null;
  readonly keysExamined: number;
  readonly documentsExamined: number;
  readonly returned: number;
}

export interface TestCloud {
  readonly root: string;
  readonly dataDir: string;
  readonly cloud: LocalCloud;
  readonly app: ReturnType<typeof sdk>;
  readonly db: ReturnType<ReturnType<typeof sdk>['database']>;
  post(pathname: string, body: unknown, headers?: Record<string, string>): Promise<{ status: number; body: unknown }>;
  /** What the last query of a collection cost. */
  lastQuery(collection: string): Promise<QueryStat>;
  /** Stops the server and starts another on the same data. */
  restart(project?: TestProject): Promise<TestCloud>;
  close(): Promise<void>;
}

// A test that fails half-way must not leave its server behind: jest would never end.
const opened = new Set<{ root: string; cloud: LocalCloud }>();
afterAll(async () => {
  for (const { root, cloud } of opened) {
    await cloud.close();
    rmSync(root, { recursive: true, force: true });
  }
});

async function open(root: string, options: Partial<LocalCloudOptions>): Promise<TestCloud> {
  const dataDir = path.join(root, 'data');
  const cloud = await startLocalCloud({ port: 0, dataDir, root, h5Dir: path.join(root, 'dist/h5'), ...options });
  opened.add({ root, cloud });
  const app = sdk(cloud.url);
  return {
    root,
    dataDir,
    cloud,
    app,
    db: app.database(),
    async post(pathname, body, headers = {}) {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const response = await fetch(cloud.url + pathname, { method: 'POST', body: text, headers });
      return { status: response.status, body: (await response.json()) as unknown };
    },
    async lastQuery(collection) {
      const stats = (await (await fetch(`${cloud.url}/local/stats`)).json()) as { last: Record<string, QueryStat> };
      const last = stats.last[collection];
      if (!last) throw new Error(`no query of ${collection} yet`);
      return last;
    },
    async restart(project) {
      await cloud.close();
      if (project) writeProject(root, project);
      return open(root, options);
    },
    async close() {
      await cloud.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A local cloud on a fresh folder. */
export async function startTestCloud(
  project: TestProject,
  options: Partial<LocalCloudOptions> = {},
): Promise<TestCloud> {
  const root = mkdtempSync(path.join(tmpdir(), 'local-cloud-'));
  writeProject(root, project);
  return open(root, options);
}

/** The error an operation is refused with; fails when it is not refused. */
export async function refusalOf(operation: Promise<unknown>): Promise<{ code: string; message: string }> {
  let result: unknown;
  try {
    result = await operation;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, message };
  }
  throw new Error(`expected a refusal, got ${JSON.stringify(result)}`);
}
