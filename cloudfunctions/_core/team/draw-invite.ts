import type { ActionInput, ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import { codeIdOf } from '../codes/issue-code';
import type { Context } from '../context';
import { openInvitations } from './open-invitations';
import { readRoster } from './roster';

/** The page on which the invited person arrives; it reads the code from the scene. */
const PAGE = 'firm/join/index';

/** The invitation as a picture that WeChat's camera opens. Only a code of this firm that can be used gets one. */
export async function drawInvite(
  { firmId, code }: ActionInput<'firms', 'inviteImage'>,
  context: Context,
): Promise<ActionOutput<'firms', 'inviteImage'>> {
  const { db, wechat } = context;
  const open = await openInvitations(firmId, await readRoster(db, firmId), context);
  const codeId = codeIdOf(code);
  if (!open.some(({ _id }) => _id === codeId)) throw new AppError('NOT_FOUND');
  const image = await wechat.codeImage(`i=${code}`, PAGE);
  return { image: image && image.toString('base64') };
}
