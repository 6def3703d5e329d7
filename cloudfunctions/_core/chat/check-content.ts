import type { Held } from '@shared/chat';
import type { Context } from '../context';
import { readRecord } from '../store/read-record';
import { chatFileRecord, type StoredWhat } from './records';

/** What the platform says of something before others may see it. */
export type Verdict =
  | { readonly is: 'pass' }
  | { readonly is: 'hold'; readonly why: Exclude<Held, 'refused'>; readonly traceId: string }
  | { readonly is: 'refuse' };

export type Checker = Pick<Context, 'wechat' | 'files' | 'db'>;

export const PASS: Verdict = { is: 'pass' };
export const REFUSE: Verdict = { is: 'refuse' };
export const hold = (why: Exclude<Held, 'refused'>, traceId = ''): Verdict => ({ is: 'hold', why, traceId });

/** The platform fetches a picture in its own time. */
const PICTURE_LINK_SECONDS = 3600;

/** Asks the platform's content check about what somebody wants to say. Never throws because the check is down: it holds. */
export async function checkContent(what: StoredWhat, openid: string, checker: Checker): Promise<Verdict> {
  switch (what.kind) {
    case 'text':
      return checkWords(what.text, openid, checker);
    // No checker of the platform's looks into a document: its type and size were looked at when it came.
    case 'file':
      return checkWords(what.name, openid, checker);
    case 'picture': {
      const name = await checkWords(what.name, openid, checker);
      return name.is === 'pass' ? checkPicture(what.chatFileId, openid, checker) : name;
    }
    // A card shows what a measure or a check of ours holds, or the plan, whose words were asked about when they were written.
    default:
      return PASS;
  }
}

async function checkWords(words: string, openid: string, { wechat }: Checker): Promise<Verdict> {
  const said = await wechat.checkText(words, openid);
  if (said === 'pass') return PASS;
  return said === 'risky' ? REFUSE : hold(said);
}

async function checkPicture(chatFileId: string, openid: string, { db, files, wechat }: Checker): Promise<Verdict> {
  const file = await readRecord(db, 'chatFiles', chatFileId, chatFileRecord);
  const url = file && (await files.link(file.fileId, PICTURE_LINK_SECONDS));
  const traceId = url ? await wechat.checkPicture(url, openid) : null;
  return traceId === null ? hold('down') : hold('checking', traceId);
}
