import { hashOf, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import type { Store, Transaction } from '../store/store';
import { checkContent } from './check-content';
import { keepFile } from './claim-file';
import { holdMessage, type Kept, type Unsaid } from './hold-message';
import { placeEntry } from './place-entry';
import { readBody } from './read-body';
import { readReplied, requireReplied } from './read-replied';
import { heldRecord, messageIdOf, messageRecord } from './records';
import { requireListener } from './require-voice';
import { signalOthers } from './signal-others';
import { speakerOf } from './speaker';
import { tellEntries } from './tell-entries';
import { tellHeld } from './tell-held';

type Sent = ActionOutput<'chat', 'send'>;

/**
 * Says something, once: the sender's own key makes the message's id, and whoever sends it again is told what became of it. The
 * content check stands outside of the transaction, which is short and may run several times.
 */
export async function sendMessage(input: ActionInput<'chat', 'send'>, context: Context): Promise<Sent> {
  const { firmId, key, topic, body } = input;
  const { db, actor } = context;
  const [id, payloadHash] = [messageIdOf(firmId, actor.personId, key), hashOf(input)];
  const known = await findKept(db, id, payloadHash);
  if (known) return tellKept(known, context);
  const firm = await requireListener(db, firmId, context);
  const [by, replyTo, what] = await Promise.all([
    speakerOf(context),
    readReplied(db, firmId, input.replyTo),
    readBody(firmId, body, context),
  ]);
  const unsaid: Unsaid = { id, firm, by, key, payloadHash, topic, replyTo, what };
  const verdict = await checkContent(what, actor.openid, context);
  if (verdict.is !== 'pass') return tellKept(await holdMessage(unsaid, verdict, context), context);
  const { kept, isNew } = await db.transact((tx) => say(tx, unsaid, context));
  if (isNew) await signalOthers(firmId, context);
  return tellKept(kept, context);
}

async function say(
  tx: Transaction,
  unsaid: Unsaid,
  context: Context,
): Promise<{ readonly kept: Kept; readonly isNew: boolean }> {
  const { id, payloadHash, replyTo, what } = unsaid;
  const known = await findKept(tx, id, payloadHash);
  if (known) return { kept: known, isNew: false };
  const firm = await requireListener(tx, unsaid.firm._id, context);
  await requireReplied(tx, replyTo);
  const message = await placeEntry(tx, { ...unsaid, firm }, context);
  if (what.kind === 'picture' || what.kind === 'file') await keepFile(tx, what.chatFileId, id);
  return { kept: { message }, isNew: true };
}

/** What became of an earlier call. Throws KEY_REUSED when that one said something else. */
async function findKept(from: Pick<Store, 'read'>, id: string, payloadHash: string): Promise<Kept | null> {
  const [message, held] = await Promise.all([
    readRecord(from, 'messages', id, messageRecord),
    readRecord(from, 'heldMessages', id, heldRecord),
  ]);
  const known = message ?? held;
  if (!known) return null;
  if (known.payloadHash !== payloadHash) throw new AppError('KEY_REUSED', [{ path: 'key', code: 'key-reused' }]);
  if (message) return { message };
  return held && { held };
}

async function tellKept(kept: Kept, context: Context): Promise<Sent> {
  if ('held' in kept) {
    const { held } = kept;
    return held.why === 'refused' ? { state: 'refused' } : { state: 'held', held: tellHeld(held) };
  }
  const [entry] = await tellEntries([kept.message], context);
  if (!entry) throw new AppError('INTERNAL');
  return { state: 'sent', entry };
}
