/** Whether the browser shows the page, now and at each change. */
export function watchVisibility(tell: (isVisible: boolean) => void): void {
  document.addEventListener('visibilitychange', () => tell(document.visibilityState !== 'hidden'));
}
