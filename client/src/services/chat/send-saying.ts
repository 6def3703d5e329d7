import { LIMITS, type ActionInput } from '@shared/api';

import { call, CallError } from '../call';
import { sendUpload, startUpload, type Upload } from '../upload-file';
import { CHAT_FAULTS } from '../../texts/chat-faults';
import { contentOf } from './job-files';
import { useQueue } from './queue';
import type { Job } from './schema';

type Body = ActionInput<'chat', 'send'>['body'];

/** Files under way: what has arrived need not be sent again while the app is open. */
const uploads = new Map<string, Upload>();

/** One try, with the same key as every other. */
export async function sendSaying(job: Job) {
  const { key, firmId, topic } = job;
  const body = await bodyOf(job);
  const answer = await call('chat', 'send', { key, firmId, topic, replyTo: job.replyTo?.seq ?? null, body });
  uploads.delete(key);
  return answer;
}

async function bodyOf(job: Job): Promise<Body> {
  const { saying } = job;
  if (saying.kind === 'text') return { kind: 'text', text: saying.text };
  if (saying.kind === 'card') return { kind: 'card', card: saying.card };
  return { kind: 'file', uploadId: await sendFile(job, saying.name) };
}

/** The file's pieces; the message's own key makes its id, so a restart goes on where it was. */
async function sendFile({ key, firmId }: Job, name: string): Promise<string> {
  const base64 = contentOf(key);
  if (base64 === null) throw new CallError('BAD_REQUEST', CHAT_FAULTS.fileGone);
  const upload = uploads.get(key) ?? startUpload({ name, base64 }, LIMITS.chatFilePieces, key.replace(/-/g, ''));
  if (!upload) throw new CallError('BAD_REQUEST', CHAT_FAULTS.fileTooLarge);
  const told = (now: Upload): void => {
    uploads.set(key, now);
    useQueue.getState().tell(key, now.arrived.size / now.pieces.length);
  };
  const { uploadId } = await sendUpload(upload, told, (piece) => call('chat', 'upload', { ...piece, firmId }));
  return uploadId;
}

/** The cloud no longer has the pieces: they are sent from the first on. */
export const forgetUpload = (key: string): boolean => uploads.delete(key);
