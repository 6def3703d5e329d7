/** The platform's `watch()` of one's own signal, as the local cloud gives it. */
export function watchAs(url: string, openid: string, onSignal: () => void, onBroken: () => void): () => void {
  const abort = new AbortController();
  void (async () => {
    const response = await fetch(`${url}/local/watch/signals`, {
      headers: { 'X-Local-Openid': openid },
      signal: abort.signal,
    });
    if (!response.ok || !response.body) throw new Error(`watch: ${response.status}`);
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      if (decoder.decode(read.value).includes('"type":"change"')) onSignal();
    }
    throw new Error('the watch ended');
  })().catch(() => {
    if (!abort.signal.aborted) onBroken();
  });
  return () => abort.abort();
}
