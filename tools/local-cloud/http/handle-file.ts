import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cloud } from '../cloud';
import { readBody } from './read-body';
import { sendText } from './send';

const MAX_FILE_BYTES = 100 * 1024 * 1024;
const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
};

/** The object store's errors are XML; the SDK looks for these elements after an upload. */
function xmlError(response: ServerResponse, status: number, code: string): void {
  sendText(
    response,
    status,
    `<Error><Code>${code}</Code><Message>${code}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
    'application/xml',
  );
}

/** Content of files, behind the signed links that the storage actions give. */
export async function handleFile(
  cloud: Cloud,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const verb = request.method === 'PUT' ? 'put' : 'get';
  let cloudPath: string;
  try {
    cloudPath = cloud.files.checkPath(decodeURIComponent(url.pathname.slice('/local/files/'.length)));
  } catch {
    return xmlError(response, 400, 'InvalidURI');
  }
  const signed = cloud.files.isSigned(
    verb,
    cloudPath,
    Number(url.searchParams.get('expires')),
    url.searchParams.get('sign') ?? '',
  );
  if (!signed) return xmlError(response, 403, 'AccessDenied');
  if (verb === 'put') {
    const body = await readBody(request, MAX_FILE_BYTES);
    if (!body) return xmlError(response, 400, 'EntityTooLarge');
    cloud.files.write(cloudPath, body);
    response.writeHead(200, { 'content-length': 0 }).end();
    return;
  }
  const found = cloud.files.find(cloudPath);
  if (!found) return xmlError(response, 404, 'NoSuchKey');
  const type = TYPES[cloudPath.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  response.writeHead(200, {
    'content-type': type,
    'content-length': found.bytes,
    'x-content-type-options': 'nosniff',
    // What users upload must not run as a page of ours.
    'content-security-policy': 'sandbox',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.file).pipe(response);
}
