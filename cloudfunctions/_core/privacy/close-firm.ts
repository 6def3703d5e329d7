import { CONTRACT, LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { once } from '../idempotency/once';
import { dayAfter, today } from '../today';
import { ownFirm, tellAudit } from './own-firm';

/** The firm is to be erased. Until then everything works as before, and any owner can take it back. */
export async function closeFirm(
  input: ActionInput<'firms', 'close'>,
  context: Context,
): Promise<ActionOutput<'firms', 'close'>> {
  return once(context, { action: 'firms.close', input, receipt: CONTRACT.firms.close.out }, async (tx) => {
    const { firm, change } = await ownFirm(tx, input.firmId, context);
    // Asking again does not put it off.
    if (firm.erasesOn && firm.erasesBecause === 'closed') return { erasesOn: firm.erasesOn };
    const erasesOn = dayAfter(today(context.clock), LIMITS.graceDays);
    await change({ erasesOn, erasesBecause: 'closed', due: erasesOn });
    await tellAudit(tx, 'firms.close', firm, context);
    return { erasesOn };
  });
}
