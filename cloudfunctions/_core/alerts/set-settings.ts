import { MUTABLE_KINDS } from '@shared/alerts';
import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { requireConsent } from '../firms/require-consent';
import { once } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { boxOf, woken } from './box-of';

/** What the caller does not want to be told, and when he is not to be disturbed. The outbox looks again at what waits. */
export async function setSettings(
  input: ActionInput<'alerts', 'setSettings'>,
  context: Context,
): Promise<ActionOutput<'alerts', 'setSettings'>> {
  const { clock, actor } = context;
  const receipt = CONTRACT.alerts.setSettings.out;
  return once(context, { action: 'alerts.setSettings', input, receipt }, async (tx) => {
    await requireConsent(tx, actor);
    const box = await boxOf(tx, actor);
    if (box.version !== input.version) throw new AppError('CONFLICT', [{ path: 'version', code: 'stale' }]);
    const { quietFrom, quietTo } = input;
    const version = box.version + 1;
    const muted = MUTABLE_KINDS.filter((kind) => input.muted.includes(kind));
    await changeRecord(tx, 'alertBoxes', box, { version, muted, quietFrom, quietTo, ...woken(box, clock) });
    return { version };
  });
}
