import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { sendText } from './send';

const SWITCH = '<script src="/local/identity.js"></script>';

/** Serves the H5 build; its page gets the identity switch, which is no part of the build itself. */
export function staticSite(
  folder: string,
): (request: IncomingMessage, response: ServerResponse, pathname: string) => void {
  // `dev` reads the folder on every request, so that a rebuild shows without a restart.
  const serve = sirv(folder, { dev: true, etag: true });
  return (request, response, pathname) => {
    const index = path.join(folder, 'index.html');
    if ((pathname === '/' || pathname === '/index.html') && existsSync(index)) {
      const html = readFileSync(index, 'utf8');
      const at = html.lastIndexOf('</body>');
      const page = at === -1 ? html + SWITCH : html.slice(0, at) + SWITCH + html.slice(at);
      return sendText(response, 200, page, 'text/html; charset=utf-8');
    }
    serve(request, response, () => sendText(response, 404, 'not found', 'text/plain; charset=utf-8'));
  };
}
