import { nextDigest, nextMidnight } from '@shared/alerts';
import { shanghaiDate } from '@shared/rules';
import { alertRecord, boxRecord, CANARY, canaryRecord, type BoxRecord } from '../alerts/records';
import type { Clock } from '../context';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { closeSend } from './lease-box';
import { STATE_OF, type Outcome } from './outcome-of';
import { returnCredit, spendCredit, voidCredit, type Sending } from './stake';
import type { Tools } from './tools';

type Answered = Exclude<Outcome, 'sent' | 'unsure'>;

const MINUTE_MS = 60_000;
/** Until a message that the platform did not take for now is tried again. */
const PAUSES_MS = [MINUTE_MS, 5 * MINUTE_MS, 25 * MINUTE_MS];
/** Around that, so that those who were turned away together do not come back together. */
const JITTER = 0.2;
/** Between two messages to one person: by it the platform's event about one is told from that about the next. */
export const APART_MS = MINUTE_MS;
/** Alerts that are marked by one transaction. */
const AT_ONCE = 20;

/** What the platform answered. The event about it may have come before, and then there is nothing left to do. */
export async function settleSend(
  personId: string,
  sendId: string,
  outcome: Outcome,
  code: number | null,
  tools: Pick<Tools, 'db' | 'clock' | 'setup'>,
): Promise<void> {
  if (outcome === 'sent') return settleSent(personId, sendId, tools);
  await tools.db.transact(async (tx) => {
    const found = await sendingOf(tx, personId, sendId);
    await (found && !found.sending.isSent ? notSent(tx, found, outcome, code, tools) : undefined);
  });
}

interface Found {
  readonly box: BoxRecord;
  readonly sending: Sending;
}

async function sendingOf(tx: Transaction, personId: string, sendId: string): Promise<Found | null> {
  const box = await readRecord(tx, 'alertBoxes', personId, boxRecord);
  return box?.sending?.sendId === sendId ? { box, sending: box.sending } : null;
}

/**
 * It was taken: the credit is spent and the alerts are marked, in as many transactions as they need. Whoever is cut off between them
 * leaves a box that says so, and another run marks the rest.
 */
export async function settleSent(
  personId: string,
  sendId: string,
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
): Promise<void> {
  while (
    await db.transact(async (tx) => {
      const found = await sendingOf(tx, personId, sendId);
      return found !== null && (await markPart(tx, found, clock));
    })
  );
}

/** True: there are more of them. */
async function markPart(tx: Transaction, { box, sending }: Found, clock: Clock): Promise<boolean> {
  const first = sending.isSent ? {} : await countSent(tx, { box, sending }, clock);
  const [part, rest] = [sending.alertIds.slice(0, AT_ONCE), sending.alertIds.slice(AT_ONCE)];
  for (const id of part) {
    const alert = await readRecord(tx, 'alerts', id, alertRecord);
    if (alert) await changeRecord(tx, 'alerts', alert, { state: 'pushed', waitingFor: '' });
  }
  const isDone = rest.length === 0;
  await changeRecord(tx, 'alertBoxes', box, {
    ...first,
    sending: isDone ? null : { ...sending, alertIds: rest, isSent: true },
    nextAt: isDone ? instant(clock, APART_MS) : instant(clock),
  });
  return !isDone;
}

/** What is counted once of a message that was taken. */
async function countSent(tx: Transaction, { box, sending }: Found, clock: Clock): Promise<Partial<BoxRecord>> {
  const lead = await readRecord(tx, 'alerts', sending.alertIds[0] ?? '', alertRecord);
  await closeSend(tx, sending.sendId, 'sent', 0);
  const isCanary = lead?.facts.kind === 'canary';
  if (isCanary) await noteArrival(tx, clock);
  const isOfFirm = lead ? lead.side === 'firm' : sending.template !== 'staff';
  return {
    credits: spendCredit(box.credits, sending),
    tries: 0,
    takenAt: sending.at,
    ...(isCanary ? {} : isOfFirm ? { pushedOn: shanghaiDate(Date.parse(sending.at)) } : { pushedAt: sending.at }),
  };
}

async function notSent(
  tx: Transaction,
  { box, sending }: Found,
  outcome: Answered | 'unsure',
  code: number | null,
  { clock, setup }: Pick<Tools, 'clock' | 'setup'>,
): Promise<void> {
  await closeSend(tx, sending.sendId, STATE_OF[outcome], code);
  if (outcome === 'unsure') {
    // Its hour runs since it was claimed.
    return changeRecord(tx, 'alertBoxes', box, { sending: { ...sending, isUnsure: true } });
  }
  if (outcome === 'refused' || outcome === 'failed') await closeLead(tx, sending, outcome, clock);
  const credits = (outcome === 'refused' ? voidCredit : returnCredit)(box.credits, sending);
  await changeRecord(tx, 'alertBoxes', box, { sending: null, credits, ...turnAfter(outcome, box, clock, setup) });
}

/**
 * What was refused may be told by another template, or when it is allowed again; the canary has told what it had to. What failed
 * stays in the inbox: the same words would fail again.
 */
async function closeLead(
  tx: Transaction,
  { alertIds }: Sending,
  outcome: 'refused' | 'failed',
  clock: Clock,
): Promise<void> {
  const lead = await readRecord(tx, 'alerts', alertIds[0] ?? '', alertRecord);
  if (!lead) return;
  const isCanary = lead.facts.kind === 'canary';
  if (outcome === 'failed') await changeRecord(tx, 'alerts', lead, { state: 'failed', waitingFor: '' });
  else if (isCanary) {
    await noteArrival(tx, clock);
    await changeRecord(tx, 'alerts', lead, { state: 'kept', waitingFor: '' });
  }
}

/** When to look again, and how often it was in vain so far. */
function turnAfter(
  outcome: Answered,
  { tries }: BoxRecord,
  clock: Clock,
  { digestAt }: Tools['setup'],
): Pick<BoxRecord, 'tries' | 'nextAt'> {
  const now = clock.now();
  const at = (moment: number) => new Date(moment).toISOString();
  if (outcome === 'tomorrow') return { tries: 0, nextAt: at(nextMidnight(now)) };
  if (outcome !== 'later') return { tries: 0, nextAt: at(now) };
  const pause = PAUSES_MS[tries];
  if (pause === undefined) return { tries: 0, nextAt: at(nextDigest(now + 1, digestAt)) };
  return { tries: tries + 1, nextAt: at(now + pause * (1 + (Math.random() * 2 - 1) * JITTER)) };
}

/** The canary has come as far as the platform, which answered for it: the way is open, whether the person wants it or not. */
async function noteArrival(tx: Transaction, clock: Clock): Promise<void> {
  const known = await readRecord(tx, 'alertSetup', CANARY, canaryRecord);
  if (known) await changeRecord(tx, 'alertSetup', known, { arrivedAt: instant(clock), since: null });
}
