import { onNetwork } from '../network';
import { useOutbox } from '../outbox';
import { onAwake } from '../visibility';
import { useAsks } from './asks';
import { saveChanges, useChanges } from './change-settings';
import { flushGrants } from './grants';
import { refreshAsks, refreshNews } from './queries';

/** Called once when the app starts. */
export function watchAlerts(): void {
  onNetwork((isNow) => {
    if (!isNow) return;
    void flushGrants();
    if (useChanges.getState().waiting.length > 0) void saveChanges();
  });
  onAwake((isNow) => {
    if (!isNow) return;
    void refreshAsks();
    void refreshNews();
  });
  useOutbox.subscribe((now, before) => {
    if (now.consent === before.consent) return;
    // Taking it back clears the counts in the cloud: those of this phone hold no more.
    useAsks.getState().change({ at: '' });
    void flushGrants().then(refreshAsks);
  });
}
