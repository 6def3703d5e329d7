import { AppError } from '../app-error';
import type { Context } from '../context';
import { checkContent } from './check-content';
import { requireVoice } from './require-voice';

/** What somebody wrote of a firm, and where it stands in the body. */
export interface Written {
  readonly firmId: string;
  readonly path: string;
  readonly words: readonly (string | null)[];
}

/**
 * Words that others read and that cannot wait out of sight, unlike a message: what is not let through at once is to be said in
 * other words. All words of a call are asked about together, and only those of somebody who may speak go to the platform. Throws
 * BAD_REQUEST (`path` `not-let-through`).
 */
export async function requirePass({ firmId, path, words }: Written, context: Context): Promise<void> {
  const text = words.filter((each) => each !== null && each !== '').join('\n');
  if (text === '') return;
  await requireVoice(context.db, firmId, context);
  const verdict = await checkContent({ kind: 'text', text }, context.actor.openid, context);
  if (verdict.is !== 'pass') throw new AppError('BAD_REQUEST', [{ path, code: 'not-let-through' }]);
}
