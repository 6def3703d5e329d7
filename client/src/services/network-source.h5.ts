/** What the browser says of the network, now and at each change. */
export function watchSource(tell: (online: boolean) => void): void {
  window.addEventListener('online', () => tell(true));
  window.addEventListener('offline', () => tell(false));
  tell(window.navigator.onLine);
}
