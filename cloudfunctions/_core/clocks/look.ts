import type { AlertRecord, ClockRecord } from '../alerts/records';
import type { Told } from '../alerts/write-alert';
import type { Services } from '../serve';

/** What a look needs: whoever looks may read everything, and writes nothing. */
export interface Looking {
  readonly db: Services['db'];
  readonly clock: Services['clock'];
  /** `HH:MM` of the day's message. */
  readonly digestAt: string;
}

/** What somebody who has looked found. */
export interface Found {
  readonly told: readonly Told[];
  /** When there is something to look at again; `NO_DAY`: not before the clock is touched. */
  readonly next: string;
}

/** Looks at what a clock stands for. Null: it is no more, and the clock goes too. */
export type Look = (seen: ClockRecord, looking: Looking) => Promise<Found | null>;

/** Whom to tell, and as what. */
export type Listener = Pick<AlertRecord, 'personId' | 'firmId' | 'side'>;
