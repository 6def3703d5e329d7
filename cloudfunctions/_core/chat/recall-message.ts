import { CONTRACT, hashOf, LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { digest } from '../digest';
import { once } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { briefOf } from './brief-of';
import { dropFile } from './claim-file';
import { dropHeld } from './drop-held';
import { placeEntry, readConversation } from './place-entry';
import { messageIdOf, messageRecord, type MessageRecord, type StoredWhat } from './records';
import { removeFile } from './remove-file';
import { requireVoice } from './require-voice';
import { signalOthers } from './signal-others';
import { speakerOf, type Speaker } from './speaker';

type Recall = ActionInput<'chat', 'recall'>;
type Recalled = ActionOutput<'chat', 'recall'>;

const TAKEN_BACK: StoredWhat = { kind: 'recalled' };

/**
 * The sender takes his words back. Nothing of them stays: the message keeps its place and says that it was taken back, an
 * entry of its own tells phones that have it already, and its file goes.
 */
export async function recallMessage(input: Recall, context: Context): Promise<Recalled> {
  const by = await speakerOf(context);
  let gone: StoredWhat | null = null;
  const recalled = await once(
    context,
    { action: 'chat.recall', input, receipt: CONTRACT.chat.recall.out },
    async (tx) => {
      const { firmId, of } = input;
      const id = messageIdOf(firmId, context.actor.personId, of);
      const message = await readRecord(tx, 'messages', id, messageRecord);
      gone = message ? message.what : await dropHeld(tx, id, context.clock);
      if (gone === null) throw new AppError('NOT_FOUND');
      return message ? takeBack(tx, message, { input, by }, context) : { seq: null };
    },
  );
  if (gone !== null) await removeFile(gone, context);
  if (recalled.seq !== null) await signalOthers(input.firmId, context);
  return recalled;
}

async function takeBack(
  tx: Transaction,
  message: MessageRecord,
  { input, by }: { readonly input: Recall; readonly by: Speaker },
  context: Context,
): Promise<Recalled> {
  const { _id, firmId, seq, what, weight, at } = message;
  if (what.kind === 'recalled') return { seq };
  if (weight !== 'said') throw new AppError('NOT_FOUND');
  if (context.clock.now() - Date.parse(at) > LIMITS.recallMinutes * 60_000)
    throw new AppError('CONFLICT', [{ path: 'of', code: 'too-late' }]);
  const firm = await requireVoice(tx, firmId, context);
  await changeRecord(tx, 'messages', message, { what: TAKEN_BACK, text: '', weight: 'quiet', replyTo: null });
  await dropFile(tx, what, _id, context.clock);
  await forgetLast(tx, message);
  // Of this message there is one, whatever the key of the call: two at once cannot both be placed.
  const entry = { id: digest('recall', _id), firm, by, key: input.key, payloadHash: hashOf(input) };
  await placeEntry(tx, { ...entry, what: { kind: 'recall', seq } }, context);
  return { seq };
}

/** The line of a list has no words either, where this was the last message; what it asked is undone by its entry (`turnClock`). */
async function forgetLast(tx: Transaction, { firmId, seq }: MessageRecord): Promise<void> {
  const conversation = await readConversation(tx, firmId);
  const { last } = conversation;
  if (last?.seq !== seq) return;
  await changeRecord(tx, 'conversations', conversation, { last: { ...last, brief: briefOf(TAKEN_BACK) } });
}
