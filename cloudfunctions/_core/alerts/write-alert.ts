import type { AlertFacts } from '@shared/alerts';
import type { Side } from '@shared/chat';
import type { Clock } from '../context';
import { readRecord } from '../store/read-record';
import { changeRecord } from '../store/change-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { alertIdOf, boxRecord, type AlertRecord } from './records';

/** An alert as its cause knows it. */
export interface Told {
  readonly personId: string;
  /** `''`: of no firm. */
  readonly firmId: string;
  readonly side: Side;
  readonly facts: AlertFacts;
  /** What it is about, and which state of that: with person and kind they make it once only. */
  readonly subject: string;
  readonly version: string;
  readonly pushFrom: string;
  readonly pushUntil: string;
  readonly causeId?: string;
}

/** The document of an alert, for the writes that cannot be transactions. */
export function alertOf({ subject, version, causeId = '', ...told }: Told, clock: Clock): AlertRecord {
  const at = instant(clock);
  const _id = alertIdOf(told.personId, told.facts, subject, version);
  return { _id, ...told, at, sortKey: `${at}:${_id}`, state: 'waiting', waitingFor: told.personId, causeId };
}

/**
 * Tells somebody something, in the transaction of what caused it, and wakes the outbox for him. Told before, nothing happens; false
 * says so.
 */
export async function writeAlert(tx: Transaction, told: Told, clock: Clock): Promise<boolean> {
  const { _id, ...alert } = alertOf(told, clock);
  if ((await tx.read('alerts', _id)) !== null) return false;
  await tx.create('alerts', _id, alert);
  const box = await readRecord(tx, 'alertBoxes', told.personId, boxRecord);
  // A message that is on its way has a time of its own, and whoever settles it looks at what waits.
  if (box && box.sending === null && box.nextAt > told.pushFrom)
    await changeRecord(tx, 'alertBoxes', box, { nextAt: told.pushFrom });
  return true;
}
