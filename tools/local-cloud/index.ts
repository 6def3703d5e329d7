import { mkdirSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Cloud } from './cloud';
import { readConfig } from './config';
import { lockDataDir } from './data-dir-lock';
import { FileStore } from './files/file-store';
import { FunctionRunner } from './functions/function-runner';
import { pushTo } from './functions/push';
import { Timers } from './functions/timers';
import { route, type Site } from './http/route';
import { sendJson } from './http/send';
import { staticSite } from './http/static-site';
import type { LocalCloud, LocalCloudOptions, LogEntry } from './options';
import { QueryStats } from './query/query-stats';
import { Store } from './store/store';
import { WriteQueue, type WriteGuard } from './store/write-queue';
import { Transactions } from './transactions/transactions';
import { Watchers } from './watch/watchers';
import { WxService } from './wx/wx-service';

export { DEFAULT_ENV } from './config';
export { localCredentials } from './credentials';
export type { Identity, LocalCloud, LocalCloudOptions, LogEntry } from './options';

const HOST = '127.0.0.1';
const KEEP_ALIVE_MS = 600_000;

function listen(server: http.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function openCloud(options: LocalCloudOptions, serviceUrl: () => string): Cloud {
  const now = options.now ?? (() => new Date());
  const config = readConfig(options.root);
  const store = Store.open(path.join(options.dataDir, 'database'), config.database.collections);
  const transactions = new Transactions(store, now);
  const watchers = new Watchers();
  const guard: WriteGuard = {
    assertFree: (changes, owner) => transactions.assertFree(changes, owner),
    committed: (changes) => {
      transactions.committed(changes);
      watchers.committed(changes);
    },
  };
  const functions = new FunctionRunner({ config, serviceUrl, output: options.functionOutput ?? (() => undefined) });
  return {
    config,
    store,
    queue: new WriteQueue(store, guard),
    transactions,
    stats: new QueryStats(),
    files: new FileStore(path.join(options.dataDir, 'files'), config.envId, now),
    functions,
    watchers,
    wx: new WxService(store.extra, (work) => store.atomically(work), now, pushTo(functions)),
    now,
  };
}

/**
 * Starts the local cloud on the loopback interface. It is ready when the promise resolves; until then its port answers
 * 503. What it acknowledges is on disk.
 */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const log = (entry: Omit<LogEntry, 'at'>) => options.log?.({ at: new Date().toISOString(), ...entry } as LogEntry);
  mkdirSync(options.dataDir, { recursive: true });
  let site: Site | undefined;
  const server = http.createServer((request, response) => {
    route(site, request, response).catch((error: unknown) => {
      log({ what: 'internal-error', message: error instanceof Error ? error.name : 'unknown' });
      if (!response.headersSent) sendJson(response, 500, { error: 'internal error' });
      else response.destroy();
    });
  });
  // A client that was busy for long takes a connection up again that the usual five seconds would just have closed.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const port = await listen(server, options.port);
  const url = `http://${HOST}:${port}`;
  const stopServer = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });

  try {
    const lock = await lockDataDir(options.dataDir, port);
    try {
      const cloud = openCloud(options, () => `${url}/admin`);
      const timers = new Timers(cloud.config.functions, cloud.functions, cloud.now, (name, trigger, outcome) =>
        log({ what: 'timer', function: name, trigger, outcome }),
      );
      if (options.runsTimers !== false) timers.start();
      let isReady = false;
      const page = options.h5Dir === undefined ? undefined : staticSite(options.h5Dir);
      site = {
        cloud,
        timers,
        identities: options.identities ?? [],
        token: lock.token,
        log,
        page,
        isReady: () => isReady,
      };
      const close = async (): Promise<void> => {
        timers.close();
        cloud.functions.close();
        await stopServer();
        cloud.transactions.close();
        await cloud.store.close();
        lock.release();
      };
      await options.prepare?.(url).catch(async (error: unknown) => {
        await close();
        throw error;
      });
      isReady = true;
      log({ what: 'ready', port });
      let closing: Promise<void> | undefined;
      return { url, port, close: () => (closing ??= close()) };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    await stopServer();
    throw error;
  }
}
