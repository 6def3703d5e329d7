import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';
import { personRecord } from './records';

/** What a person is called; null for one who has not said, or of whom nothing is left. */
export const nameOf = async (db: Store, personId: string): Promise<string | null> =>
  personId === '' ? null : ((await readRecord(db, 'people', personId, personRecord))?.name ?? null);
