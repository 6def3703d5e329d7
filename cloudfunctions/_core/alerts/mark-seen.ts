import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { hasConsent } from '../firms/require-consent';
import { once } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { instant } from '../today';
import { boxOf } from './box-of';

/** Sorts after every id. */
const LAST_ID = 'f'.repeat(32);

/** The inbox was seen as far as that. It does not go back, nor ahead of now; nothing is kept of somebody who has not agreed. */
export async function markSeen(
  input: ActionInput<'alerts', 'seen'>,
  context: Context,
): Promise<ActionOutput<'alerts', 'seen'>> {
  const { clock, actor } = context;
  return once(context, { action: 'alerts.seen', input, receipt: CONTRACT.alerts.seen.out }, async (tx) => {
    const now = `${instant(clock)}:${LAST_ID}`;
    const upTo = input.upTo < now ? input.upTo : now;
    if (!(await hasConsent(tx, actor))) return { upTo };
    const box = await boxOf(tx, actor);
    if (box.seenTo >= upTo) return { upTo: box.seenTo };
    await changeRecord(tx, 'alertBoxes', box, { seenTo: upTo });
    return { upTo };
  });
}
