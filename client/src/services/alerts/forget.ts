import { queryClient } from '../query-client';
import { NO_ASKS, useAsks } from './asks';
import { NO_CHANGES, useChanges } from './change-settings';
import { flushGrants, useGrants } from './grants';
import { dropKeptInbox } from './kept-inbox';
import type { AsksKept, Grant } from './schema';

interface OwnersAlerts {
  readonly grants: readonly Grant[];
  readonly refused: AsksKept['refused'];
}

let cleared: OwnersAlerts | null = null;

/** Clears what this phone knows of the alerts, until it is undone or the app is closed. The cloud still has its own. */
export function forgetAlerts(): void {
  cleared = { grants: useGrants.getState().waiting, refused: useAsks.getState().refused };
  useGrants.getState().change([]);
  useAsks.getState().change(NO_ASKS);
  useChanges.setState(NO_CHANGES);
  dropKeptInbox();
  queryClient.removeQueries({ queryKey: ['alerts'], type: 'inactive' });
}

/** Puts back what only this phone had, beside what was answered since; the rest is asked for again. */
export function undoForgetAlerts(): void {
  if (!cleared) return;
  const { grants, refused } = cleared;
  cleared = null;
  useGrants.getState().change([...grants, ...useGrants.getState().waiting]);
  useAsks.getState().change({ refused: { ...refused, ...useAsks.getState().refused } });
  void flushGrants();
}
