import { FAULTS } from '../texts/faults';
import { identity } from './storage.h5';

const TIMEOUT_MS = 15_000;

/** One call over HTTP to the local cloud. The identity is a switch of the preview, not a login. */
async function callLocalCloud(name: string, body: object): Promise<unknown> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(`/functions/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Local-Openid': identity() },
      body: JSON.stringify(body),
      signal: abort.signal,
    });
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}

/** In a browser nobody vouches for who is calling; the cloud would answer the same. */
async function sendToWechat(): Promise<unknown> {
  return { ok: false, error: { code: 'UNAUTHENTICATED', message: FAULTS.openInWechat }, requestId: '-' };
}

/**
 * One call of a cloud function. A build for a cloud's environment has no sign-in of its own: the constant is the build's, so what
 * the preview does is not even in it (`test/cloudfunctions/production-identity.test.ts`).
 */
export const invoke: (name: string, body: object) => Promise<unknown> = !process.env.TARO_APP_CLOUD_ENV
  ? callLocalCloud
  : sendToWechat;
