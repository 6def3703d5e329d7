import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cloud } from '../cloud';
import { callerOf } from '../http/handle-function';
import { sendJson } from '../http/send';
import { toEjson } from '../query/ejson';
import { findDocuments } from '../query/find-documents';
import type { Doc } from '../store/types';

/** The one rule that this stand-in understands: everybody his own documents. Whatever else a collection says is "nobody". */
const OWN = 'doc._openid == auth.openid';

/**
 * `GET /local/watch/<collection>`: `where({_openid: '{openid}'}).watch()` of the mini-program, as server-sent events. First how
 * things stand (`init`), then each change of the caller's own documents.
 */
export function handleWatch(cloud: Cloud, name: string, request: IncomingMessage, response: ServerResponse): void {
  const { openid } = callerOf(request) ?? {};
  if (openid === undefined) return sendJson(response, 401, { error: 'no identity' });
  const declared = cloud.config.database.collections.find((each) => each.name === name);
  if (declared?.aclTag !== 'CUSTOM' || declared.aclRule?.read !== OWN) {
    return sendJson(response, 403, { error: `no client may read ${name}` });
  }
  const collection = cloud.store.collection(name);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const tell = (type: string, docs: readonly Doc[]) =>
    response.write(`data: ${JSON.stringify({ type, docs: docs.map((document) => toEjson(document)) })}\n\n`);
  tell('init', findDocuments(cloud.store, cloud.stats, { collection, filter: { _openid: openid } }));
  response.on(
    'close',
    cloud.watchers.add(collection, openid, (document) => tell('change', [document])),
  );
}
