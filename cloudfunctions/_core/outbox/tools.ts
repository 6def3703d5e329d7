import type { Services } from '../serve';
import type { SetupRecord } from '../alerts/records';
import type { Couriers } from './courier';
import type { Tokens } from './tokens';

/** What one run of the outbox works with. */
export interface Tools extends Pick<Services, 'db' | 'clock'> {
  readonly setup: SetupRecord;
  readonly couriers: Couriers;
  readonly tokens: Tokens;
  readonly requestId: string;
  readonly isOver: () => boolean;
  /** Counts what happened, for the run's line in the log. */
  readonly tick: (what: string) => void;
}
