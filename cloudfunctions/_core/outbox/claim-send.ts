import type { TemplateKey } from '@shared/alerts';
import { alertRecord, type BoxRecord } from '../alerts/records';
import { newId } from '../digest';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import { dayAfter, instant, today } from '../today';
import { mayBeTold, stillLeased, UNSURE_MS, type Still } from './lease-box';
import { claimCredit } from './stake';
import type { Tools } from './tools';

/** A message that is about to be sent: what it tells, the lead first. */
export interface Push {
  readonly template: TemplateKey;
  readonly alertIds: readonly string[];
  /** The canary asks nobody, and proves the way even where it is refused. */
  readonly isCanary: boolean;
}

const KEPT_DAYS = 30;

/**
 * Writes down that the message is on its way, with its credit set aside, before the platform is called: whatever happens from here
 * on, nobody sends it a second time before the rule for what is unsure has run out. Answers the send's id, or why not.
 */
export function claimSend(
  leased: BoxRecord,
  { template, alertIds, isCanary }: Push,
  { db, clock }: Tools,
): Promise<{ readonly sendId: string } | Exclude<Still, 'same'> | 'unwilling'> {
  const sendId = newId();
  return db.transact(async (tx) => {
    const still = await stillLeased(tx, leased, { clock });
    if (still !== 'same') return still;
    if (!isCanary && !(await mayBeTold(tx, leased))) return 'unwilling';
    const lead = await readRecord(tx, 'alerts', alertIds[0] ?? '', alertRecord);
    const claimed = claimCredit(leased.credits, template, isCanary);
    if (lead?.state !== 'waiting' || claimed === null) {
      await changeRecord(tx, 'alertBoxes', leased, { nextAt: instant(clock) });
      return 'again';
    }
    const at = instant(clock);
    const { credits, stake, granted } = claimed;
    const sending = { sendId, template, alertIds: [...alertIds], at, isUnsure: false, isSent: false, stake, granted };
    await tx.create('alertSends', sendId, {
      personId: leased._id,
      ...{ template, alerts: alertIds.length, alertIds, at, day: today(clock), state: 'sending', code: '0' },
      expiresAt: `${dayAfter(today(clock), KEPT_DAYS)}${at.slice(10)}`,
    });
    await changeRecord(tx, 'alertBoxes', leased, { sending, credits, nextAt: instant(clock, UNSURE_MS) });
    return { sendId };
  });
}
