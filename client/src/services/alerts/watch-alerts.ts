import { onNetwork } from '../network';
import { useOutbox } from '../outbox';
import { onAwake } from '../visibility';
import { flushGrants } from './grants';
import { refreshAsks, refreshNews } from './queries';

/** Called once when the app starts. */
export function watchAlerts(): void {
  onNetwork((isNow) => {
    if (isNow) void flushGrants();
  });
  onAwake((isNow) => {
    if (!isNow) return;
    void refreshAsks();
    void refreshNews();
  });
  useOutbox.subscribe((now, before) => {
    if (now.consent !== before.consent) void flushGrants();
  });
}
