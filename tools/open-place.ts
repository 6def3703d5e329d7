import { init } from '@cloudbase/node-sdk';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { storeOn } from '../cloudfunctions/_core/store/cloud-store';
import type { Store } from '../cloudfunctions/_core/store/store';
import { PLACE } from './import/texts';
import { startLocalCloud } from './local-cloud';
import { LOCK_PATH } from './local-cloud/data-dir-lock';
import { localStore } from './local-store';

const ROOT = path.join(__dirname, '..');
const DEFAULT_PORT = 8787;

export interface Environment {
  readonly [name: string]: string | undefined;
}

/** Credentials that do not say which database is meant. */
export class HalfCredentials extends Error {
  override readonly name = 'HalfCredentials';
}

/** A database that a command works on. */
export interface Place {
  /** Where it lies, in words. */
  readonly source: string;
  /** Null: there is no database yet, and none is to be made. */
  readonly store: Store | null;
  close(): Promise<void>;
}

/**
 * The database of the real cloud where its environment and credentials are given; else of the local cloud that runs; else the
 * one that is stored, opened until it is closed. `toWrite` makes a local one where none is.
 */
export async function openPlace(env: Environment, toWrite: boolean): Promise<Place> {
  return cloudOf(env) ?? (await runningLocal(env)) ?? (await storedLocal(env, toWrite));
}

function cloudOf(env: Environment): Place | null {
  const { TCB_ENV, TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY } = env;
  if (!TCB_ENV && !TENCENTCLOUD_SECRETID && !TENCENTCLOUD_SECRETKEY) return null;
  if (!TCB_ENV || !TENCENTCLOUD_SECRETID || !TENCENTCLOUD_SECRETKEY) throw new HalfCredentials(PLACE.halfCredentials);
  const credentials = { secretId: TENCENTCLOUD_SECRETID, secretKey: TENCENTCLOUD_SECRETKEY };
  // Unset for the real service, as for functions (`connect.ts`).
  const app = init({ env: TCB_ENV, ...credentials, serviceUrl: env['CLOUD_SERVICE_URL'] });
  const store = storeOn(async () => app.database());
  return { source: PLACE.cloud(TCB_ENV), store, close: async () => undefined };
}

/** Whoever listens on PORT, unless a data folder is named; then the server that holds the folder, on whatever port. */
async function runningLocal(env: Environment): Promise<Place | null> {
  const named = `http://127.0.0.1:${env['PORT'] ?? DEFAULT_PORT}`;
  if (env['DATA_DIR'] === undefined && (await tokenOf(named)) !== null) return runningOn(named);
  const lock = lockIn(dataDirOf(env));
  const holder = lock && `http://127.0.0.1:${lock.port}`;
  return holder !== null && (await tokenOf(holder)) === lock?.token ? runningOn(holder) : null;
}

const runningOn = (url: string): Place => ({
  source: PLACE.running(url),
  store: localStore(url),
  close: async () => undefined,
});

const dataDirOf = (env: Environment): string => path.join(path.resolve(ROOT, env['DATA_DIR'] ?? '.local'), 'cloud');

const lockSchema = z.object({ port: z.int(), token: z.string() });

function lockIn(dataDir: string): z.infer<typeof lockSchema> | null {
  const file = path.join(dataDir, 'server.lock');
  try {
    return lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** A local cloud tells its token, a UUID; another server on the port does not. */
async function tokenOf(url: string): Promise<string | null> {
  try {
    const answer = await fetch(`${url}${LOCK_PATH}`, { signal: AbortSignal.timeout(3000) });
    const text = await answer.text();
    return answer.ok && /^[0-9a-f-]{36}$/.test(text) ? text : null;
  } catch {
    return null;
  }
}

async function storedLocal(env: Environment, toWrite: boolean): Promise<Place> {
  const dataDir = dataDirOf(env);
  if (!toWrite && !existsSync(dataDir)) {
    return { source: PLACE.builtIn, store: null, close: async () => undefined };
  }
  const cloud = await startLocalCloud({ port: 0, dataDir, root: ROOT });
  return { source: PLACE.stored(dataDir), store: localStore(cloud.url), close: () => cloud.close() };
}
