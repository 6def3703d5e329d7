import { reportBy } from '@shared/editions/duties';
import { subjectOf } from '@shared/alerts';
import { alertIdOf, clockRecord, type ClockRecord } from '../alerts/records';
import { writeAlert, type Told } from '../alerts/write-alert';
import type { Services } from '../serve';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { today } from '../today';
import type { Found } from './look';

/** Alerts of one transaction, each with its box: so many documents stay far below what one may hold. */
const PART = 8;
/** Matters that are remembered as done: they end with a year or a title, and a firm has few. */
const MOST_SETTLED = 50;
/** Asked for in one call. */
const AT_ONCE = 500;

type Tools = Pick<Services, 'db' | 'clock'>;

/**
 * Writes what a look found, in parts, and then sets the clock. Cut off between them, the clock is due still and the next run finds
 * the rest; what was touched since the look began leaves it due as well. Answers how many alerts are new.
 */
export async function keepFound(seen: ClockRecord, found: Found | null, tools: Tools): Promise<number> {
  if (found === null) {
    await tools.db.transact(async (tx) => {
      if (await isAsSeen(tx, seen)) await tx.remove('alertClocks', seen._id);
    });
    return 0;
  }
  const fresh = await notTold(found.told, tools);
  let written = 0;
  for (let start = 0; start < fresh.length; start += PART)
    written += await writePart(fresh.slice(start, start + PART), seen, tools);
  await setClock(seen, found.next, tools);
  return written;
}

/** Most of what is due was told on a day before: that costs one call, and no transaction. */
async function notTold(told: readonly Told[], { db }: Tools): Promise<readonly Told[]> {
  const known = new Set<string>();
  const idOf = ({ personId, facts, subject, version }: Told): string => alertIdOf(personId, facts, subject, version);
  for (let start = 0; start < told.length; start += AT_ONCE) {
    const ids = told.slice(start, start + AT_ONCE).map(idOf);
    for (const alert of await db.readAll('alerts', ids)) known.add((alert as { readonly _id: string })._id);
  }
  return told.filter((each) => !known.has(idOf(each)));
}

const writePart = (part: readonly Told[], seen: ClockRecord, { db, clock }: Tools): Promise<number> =>
  db.transact(async (tx) => {
    const now = await readRecord(tx, 'alertClocks', seen._id, clockRecord);
    // The firm is gone, or something changed: the next look tells what is true then.
    if (now?.touches !== seen.touches) return 0;
    let written = 0;
    for (const told of part) {
      const isDone = now.settled.includes(subjectOf(told.facts, told.firmId).matter);
      if (!isDone && (await writeAlert(tx, told, clock))) written += 1;
    }
    return written;
  });

const setClock = (seen: ClockRecord, at: string, { db, clock }: Tools): Promise<void> =>
  db.transact(async (tx) => {
    const now = await readRecord(tx, 'alertClocks', seen._id, clockRecord);
    if (now?.touches !== seen.touches) return;
    const day = today(clock);
    const changes = now.changes.filter(({ on }) => reportBy(on) >= day);
    await changeRecord(tx, 'alertClocks', now, { at, changes, settled: now.settled.slice(-MOST_SETTLED) });
  });

/** Whoever could not be looked at gets his turn later: he must not stand in front of everybody else at every run. */
export const putOff = (seen: ClockRecord, at: string, { db }: Tools): Promise<void> =>
  db.transact(async (tx) => {
    const now = await readRecord(tx, 'alertClocks', seen._id, clockRecord);
    if (now?.touches === seen.touches) await changeRecord(tx, 'alertClocks', now, { at });
  });

async function isAsSeen(tx: Transaction, { _id, touches }: ClockRecord): Promise<boolean> {
  return (await readRecord(tx, 'alertClocks', _id, clockRecord))?.touches === touches;
}
