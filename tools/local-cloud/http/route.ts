import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { handleAdmin } from '../admin/handle-admin';
import { assetPath } from '../asset-path';
import type { Cloud } from '../cloud';
import { LOCK_PATH } from '../data-dir-lock';
import type { Timers } from '../functions/timers';
import type { Identity, LogEntry } from '../options';
import { controlWx } from '../wx/wx-control';
import { refusal } from './guard';
import { handleWatch } from '../watch/handle-watch';
import { handleCgi } from './handle-cgi';
import { handleFile } from './handle-file';
import { handleFunction } from './handle-function';
import { readBody } from './read-body';
import { sendJson, sendText } from './send';

/** What the routes need; absent until the data are open. */
export interface Site {
  readonly cloud: Cloud;
  readonly timers: Timers;
  readonly identities: readonly Identity[];
  readonly token: string;
  readonly isReady: () => boolean;
  readonly log: (entry: Omit<LogEntry, 'at'>) => void;
  readonly page: ((request: IncomingMessage, response: ServerResponse, pathname: string) => void) | undefined;
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request, 1024 * 1024);
  try {
    return JSON.parse(body?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
}

async function routePost(site: Site, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { cloud, log } = site;
  const { pathname } = url;
  if (pathname === '/admin') return handleAdmin(cloud, request, response, log);
  const called = /^\/functions\/([^/]+)$/.exec(pathname)?.[1];
  if (called !== undefined) return handleFunction(cloud, called, request, response, log);
  if (pathname.startsWith('/cgi-bin/')) return handleCgi(cloud, url, await readJson(request), response);
  if (pathname === '/local/wx') {
    const answer = await controlWx(cloud.wx, cloud.now(), await readJson(request));
    return sendJson(response, answer ? 200 : 400, answer ?? { error: 'unknown request; see wx-control.ts' });
  }
  const [, name, trigger] = /^\/local\/timers\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
  if (name !== undefined && trigger !== undefined) {
    const outcome = await site.timers.fire(name, trigger);
    return sendJson(response, outcome === undefined ? 404 : 200, { outcome: outcome ?? 'no such timer' });
  }
  sendJson(response, 404, { error: 'not found' });
}

async function routeGet(
  site: Site,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  switch (pathname) {
    case '/healthz':
      return sendJson(response, site.isReady() ? 200 : 503, { ok: site.isReady() });
    case LOCK_PATH:
      return sendText(response, 200, site.token, 'text/plain');
    case '/local/identities':
      return sendJson(response, 200, site.identities);
    case '/local/stats':
      return sendJson(response, 200, site.cloud.stats);
    case '/local/identity.js':
      return sendText(response, 200, readFileSync(assetPath('identity.js'), 'utf8'), 'text/javascript; charset=utf-8');
  }
  const watched = /^\/local\/watch\/([^/]+)$/.exec(pathname)?.[1];
  if (watched !== undefined) return handleWatch(site.cloud, watched, request, response);
  if (pathname === '/admin' || pathname.startsWith('/functions/'))
    return sendJson(response, 405, { error: 'use POST' });
  if (site.page) return site.page(request, response, pathname);
  sendJson(response, 404, { error: 'not found' });
}

/** Answers one request. `site` is undefined while the data are being opened. */
export async function route(site: Site | undefined, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refused = refusal(request);
  if (refused !== undefined) return sendJson(response, 403, { error: refused });
  if (!site) return sendJson(response, 503, { error: 'starting' });
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (url.pathname.startsWith('/local/files/') && ['GET', 'HEAD', 'PUT'].includes(request.method ?? '')) {
    return handleFile(site.cloud, url, request, response);
  }
  if (request.method === 'POST') return routePost(site, url, request, response);
  if (request.method === 'GET' || request.method === 'HEAD') return routeGet(site, url.pathname, request, response);
  sendJson(response, 405, { error: 'method not allowed' });
}
