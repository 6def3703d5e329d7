import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { consentRecord } from '../firms/records';
import { once } from '../idempotency/once';
import { readRecord } from '../store/read-record';
import { instant } from '../today';

/**
 * From now on nothing more is stored of the person, and no message is sent to him: without a box there is nobody to send to. When he
 * agreed and when he took it back stays as evidence.
 */
export async function withdrawConsent(
  input: ActionInput<'firms', 'withdraw'>,
  context: Context,
): Promise<ActionOutput<'firms', 'withdraw'>> {
  const { clock, actor } = context;
  return once(context, { action: 'firms.withdraw', input, receipt: CONTRACT.firms.withdraw.out }, async (tx) => {
    const known = await readRecord(tx, 'consents', actor.personId, consentRecord);
    if (known?.withdrawnAt) return { at: known.withdrawnAt };
    const withdrawnAt = instant(clock);
    await tx.remove('alertBoxes', actor.personId);
    if (!known) return { at: withdrawnAt };
    const { _id, ...consent } = known;
    const last = consent.history.length - 1;
    const history = consent.history.map((given, at) => (at === last ? { ...given, withdrawnAt } : given));
    await tx.replace('consents', _id, { ...consent, history, withdrawnAt });
    return { at: withdrawnAt };
  });
}
