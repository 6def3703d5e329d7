import type { Context } from '../context';
import { registrationRecord } from '../firms/records';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import type { Verdict } from './check-content';
import { dropFile } from './claim-file';
import { nextAtOf, refused } from './hold-message';
import { maySpeak } from './may-speak';
import { placeEntry } from './place-entry';
import { heldRecord, messageRecord, type HeldRecord } from './records';

/** `double`: another call had said the same message. `dropped`: its writer has nothing more to say there, or the firm is no more. */
export type Settled = 'said' | 'refused' | 'held' | 'double' | 'dropped' | 'gone';

/**
 * Does what a verdict means to a held message, in the caller's transaction. `gone`: its sender took it back, or somebody has
 * settled it since it was read; then nothing is done.
 */
export async function settleHeld(
  tx: Transaction,
  { _id: id, why, traceId, tries }: Pick<HeldRecord, '_id' | 'why' | 'traceId' | 'tries'>,
  verdict: Verdict,
  { clock }: Pick<Context, 'clock'>,
): Promise<Settled> {
  const held = await readRecord(tx, 'heldMessages', id, heldRecord);
  if (!held || held.why !== why || held.traceId !== traceId || held.tries !== tries) return 'gone';
  // The same message sent twice at once may have been held by one call and let through by the other: its file is of what was said.
  if (await readRecord(tx, 'messages', id, messageRecord)) {
    await tx.remove('heldMessages', id);
    return 'double';
  }
  switch (verdict.is) {
    case 'pass':
      return say(tx, held, { clock });
    case 'refuse':
      await dropFile(tx, held.what, id, clock);
      await changeRecord(tx, 'heldMessages', held, refused(clock));
      return 'refused';
    case 'hold': {
      const again = { why: verdict.why, traceId: verdict.traceId, tries: tries + 1 };
      await changeRecord(tx, 'heldMessages', held, { ...again, nextAt: nextAtOf(again.why, again.tries, clock) });
      return 'held';
    }
  }
}

/** Now it is said: it gets its place today, and a question starts to wait now. It answers what was asked before it was written. */
async function say(tx: Transaction, held: HeldRecord, context: Pick<Context, 'clock'>): Promise<Settled> {
  const { _id: id, firmId, by: personId, side, name, key, payloadHash, what, replyTo, topic } = held;
  const firm = await readRecord(tx, 'registrations', firmId, registrationRecord);
  await tx.remove('heldMessages', id);
  if (!firm || !(await maySpeak(tx, firm, held, context))) {
    await dropFile(tx, what, id, context.clock);
    return 'dropped';
  }
  const by = { personId, side, name };
  await placeEntry(tx, { id, firm, by, key, payloadHash, what, replyTo, topic, writtenAt: held.at }, context);
  return 'said';
}
