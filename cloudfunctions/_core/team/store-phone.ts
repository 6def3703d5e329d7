import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { maskPhone } from '../firms/mask-phone';
import { requireConsent } from '../firms/require-consent';
import { writePerson } from '../firms/write-person';
import { once, recall } from '../idempotency/once';

/**
 * Exchanges the code of WeChat's button for the number and keeps it. The code is good once and the exchange cannot be taken
 * back, so it comes before the transaction, after a look for the receipt: a retry does not ask WeChat again.
 */
export async function storePhone(
  input: ActionInput<'firms', 'phone'>,
  context: Context,
): Promise<ActionOutput<'firms', 'phone'>> {
  const { db, wechat, actor } = context;
  const write = { action: 'firms.phone', input, receipt: CONTRACT.firms.phone.out } as const;
  const known = await recall(context, write);
  if (known) return known;
  await requireConsent(db, actor);
  const phone = await wechat.phoneOf(input.code);
  if (phone === null) {
    // A rival with the same key may have spent it, and be done by now.
    const receipt = await recall(context, write);
    if (receipt) return receipt;
    throw new AppError('BAD_REQUEST', [{ path: 'code', code: 'code-spent' }]);
  }
  return once(context, write, async (tx) => {
    await requireConsent(tx, actor);
    await writePerson(tx, actor.personId, { phone });
    return { phone: maskPhone(phone) };
  });
}
