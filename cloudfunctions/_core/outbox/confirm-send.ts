import type { Credit, TemplateKey } from '@shared/alerts';
import { z } from '@shared/zod';
import { alertRecord, boxRecord, sendRecord, type BoxRecord, type SendRecord } from '../alerts/records';
import { readSetup } from '../alerts/asks-of';
import { inParts } from '../in-parts';
import type { Services } from '../serve';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { outcomeOf } from './outcome-of';
import { APART_MS, settleSend } from './settle-send';

type Tools = Pick<Services, 'db' | 'clock'>;

export interface Receipt {
  readonly personId: string;
  readonly template: TemplateKey;
  /** By the platform's clock, in milliseconds, cut to the second. */
  readonly createdAt: number;
}

/** The platform's clock may be so far behind ours. Messages to one person are further apart (`APART_MS`). */
const SKEW_MS = 10_000;
/** Events of a message come within seconds; a whole day later they are about another one, or of no use. */
const DAY_MS = 86_400_000;
const LATEST = 10;

/**
 * The platform's word on what became of a message: sent, or not after all. It names the person and the template, and is about the
 * newest message by it that was claimed before the event was made. True: there is one.
 */
export async function confirmSend(receipt: Receipt, code: string, tools: Tools): Promise<boolean> {
  const { personId, template } = receipt;
  const box = await readRecord(tools.db, 'alertBoxes', personId, boxRecord);
  if (!box) return false;
  const { sending } = box;
  if (sending?.template === template && isAbout(sending.at, receipt)) {
    const setup = await readSetup(tools.db);
    const outcome = code === '0' ? 'sent' : failureOf(code);
    await settleSend(personId, sending.sendId, outcome, Number(code), { ...tools, setup });
    return true;
  }
  const send = await newestOf(receipt, tools);
  if (send?.state === 'sent') return code === '0' || takeBack(send, code, tools);
  if (send?.state === 'unsent' && code === '0' && sending === null) return confirmLate(send, tools);
  return send !== undefined;
}

const isAbout = (at: string, { createdAt }: Receipt): boolean => createdAt >= Date.parse(at) - SKEW_MS - 1000;

/** What could not be delivered may be another time, unless its code says that it never can. */
function failureOf(code: string): 'later' | 'failed' | 'refused' {
  const outcome = outcomeOf(Number(code));
  return outcome === 'failed' || outcome === 'refused' ? outcome : 'later';
}

async function newestOf(receipt: Receipt, { db }: Tools): Promise<SendRecord | undefined> {
  const { personId, template, createdAt } = receipt;
  const page = { collection: 'alertSends', equals: { personId }, descending: 'expiresAt', limit: LATEST } as const;
  const sends = z.array(sendRecord).parse(await db.list({ ...page, fields: Object.keys(sendRecord.shape) }));
  return sends.find(
    (send) => send.template === template && isAbout(send.at, receipt) && createdAt - Date.parse(send.at) < DAY_MS,
  );
}

type Day = Pick<BoxRecord, 'pushedOn' | 'pushedAt'>;
type Change = (credit: Credit) => Credit;

/** It was taken and could not be delivered: what it told waits again, and neither the credit nor the day is spent. */
async function takeBack(send: SendRecord, code: string, tools: Tools): Promise<true> {
  await turnAlerts(send, 'pushed', tools);
  const back: Change = (credit) => ({ ...credit, spent: credit.spent - 1, left: credit.left + 1 });
  const day = ({ pushedOn, pushedAt }: BoxRecord): Day => ({
    pushedOn: pushedOn === send.day && send.template !== 'staff' ? '' : pushedOn,
    pushedAt: pushedAt === send.at ? '' : pushedAt,
  });
  await turnSend(send, { state: 'unsent', code }, back, day, tools);
  return true;
}

/** It was counted as not sent, too early: so it is told, and its credit spent. */
async function confirmLate(send: SendRecord, tools: Tools): Promise<true> {
  await turnAlerts(send, 'waiting', tools);
  const spend: Change = (credit) =>
    credit.left > 0 ? { ...credit, spent: credit.spent + 1, left: credit.left - 1 } : credit;
  const day = ({ pushedOn, pushedAt }: BoxRecord): Day =>
    send.template === 'staff' ? { pushedOn, pushedAt: send.at } : { pushedOn: send.day, pushedAt };
  await turnSend(send, { state: 'sent', code: '0' }, spend, day, tools);
  return true;
}

/** Alerts of a message out of one state into the other; those that are in neither by now stay as they are. */
async function turnAlerts({ alertIds }: SendRecord, from: 'pushed' | 'waiting', { db }: Tools): Promise<void> {
  for (const part of inParts(alertIds)) {
    await db.transact(async (tx) => {
      for (const id of part) {
        const alert = await readRecord(tx, 'alerts', id, alertRecord);
        if (alert?.state !== from) continue;
        const isBack = from === 'pushed';
        const turned = { state: isBack ? 'waiting' : 'pushed', waitingFor: isBack ? alert.personId : '' } as const;
        await changeRecord(tx, 'alerts', alert, turned);
      }
    });
  }
}

/** The record of the call, the credit and the day, once: whoever comes second finds another state. */
function turnSend(
  { _id: sendId, personId, template, state }: SendRecord,
  after: Pick<SendRecord, 'state' | 'code'>,
  credit: Change,
  day: (box: BoxRecord) => Day,
  { db, clock }: Tools,
): Promise<void> {
  return db.transact(async (tx) => {
    const send = await readRecord(tx, 'alertSends', sendId, sendRecord);
    const box = await readRecord(tx, 'alertBoxes', personId, boxRecord);
    if (send?.state !== state) return;
    await changeRecord(tx, 'alertSends', send, after);
    const known = box?.credits[template];
    if (!box) return;
    const credits = !known || known.isStanding ? box.credits : { ...box.credits, [template]: credit(known) };
    const soon = instant(clock, APART_MS);
    const nextAt = box.sending === null && box.nextAt > soon ? { nextAt: soon } : {};
    await changeRecord(tx, 'alertBoxes', box, { credits, ...day(box), ...nextAt });
  });
}
