import { identity } from './storage.h5';

const TIMEOUT_MS = 15_000;

/** One call over HTTP to the local cloud. The identity is a switch of the preview, not a login. */
export async function invoke(name: string, body: object): Promise<unknown> {
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
