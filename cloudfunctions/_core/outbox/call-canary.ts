import { pushTimes, subjectOf } from '@shared/alerts';
import { alertIdOf, CANARY, canaryRecord, NEW_BOX, sendRecord, type SetupRecord } from '../alerts/records';
import { writeAlert } from '../alerts/write-alert';
import { digest } from '../digest';
import { logCanary } from '../log';
import type { Services } from '../serve';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';
import { instant } from '../today';

type Tools = Pick<Services, 'db' | 'clock'>;

const HOUR_MS = 3_600_000;
const SHANGHAI_MS = 8 * HOUR_MS;
/** Nothing has come for so long: the outbox does not do what it is for. */
export const LATE_MS = 2 * HOUR_MS;

const hourOf = (now: number): string => new Date(now + SHANGHAI_MS).toISOString().slice(0, 13);

/**
 * One alert an hour for the person whom the operator names (`CANARY_OPENID`), which goes the way of all others. When the platform has
 * answered for none of them for two hours, the log says so once an hour, and the operators' page all the time.
 */
export async function callCanary(openid: string, setup: SetupRecord, { db, clock }: Tools): Promise<void> {
  const personId = digest('person', openid);
  const facts = { kind: 'canary', hour: hourOf(clock.now()) } as const;
  const { subject, version } = subjectOf(facts, '');
  if ((await db.read('alerts', alertIdOf(personId, facts, subject, version))) !== null) return;
  const since = await db.transact(async (tx) => {
    const now = instant(clock);
    const known = await readRecord(tx, 'alertSetup', CANARY, canaryRecord);
    if ((await tx.read('alertBoxes', personId)) === null)
      await tx.replace('alertBoxes', personId, { openid, ...NEW_BOX, nextAt: now });
    const times = pushTimes(facts, clock.now(), setup.digestAt);
    const told = { personId, firmId: '', side: 'care', facts, subject, version, ...times } as const;
    if (!(await writeAlert(tx, told, clock))) return null;
    const missing = known?.since ?? null;
    await tx.replace('alertSetup', CANARY, { at: now, arrivedAt: known?.arrivedAt ?? null, since: missing ?? now });
    return missing;
  });
  if (since !== null && clock.now() - Date.parse(since) >= LATE_MS) {
    logCanary({ since, code: await lastCode(personId, db) });
  }
}

/** What the platform said to the last of them; null: it was never asked. */
async function lastCode(personId: string, db: Store): Promise<string | null> {
  const page = { collection: 'alertSends', equals: { personId }, descending: 'expiresAt', limit: 1 } as const;
  const [last] = await db.list({ ...page, fields: Object.keys(sendRecord.shape) });
  return last === undefined ? null : sendRecord.parse(last).code;
}

/** Nobody is named any more: the operators' page says so. */
export async function forgetCanary({ db }: Tools): Promise<void> {
  if ((await db.read('alertSetup', CANARY)) !== null) await db.transact((tx) => tx.remove('alertSetup', CANARY));
}
