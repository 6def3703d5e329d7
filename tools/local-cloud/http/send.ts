import type { ServerResponse } from 'node:http';

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  sendText(response, status, JSON.stringify(body), 'application/json; charset=utf-8');
}

/** Answers with text of a type. */
export function sendText(response: ServerResponse, status: number, text: string, type: string): void {
  const bytes = Buffer.from(text);
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
}

/** The beginning of an answer, and the end of the connection. */
export function cutOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': 200 });
  response.write('{"data":', () => response.destroy());
}
