import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { commissionerRecord, operatorRecord } from '../firms/records';
import { requireConsent } from '../firms/require-consent';
import { writePerson } from '../firms/write-person';
import { once } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';

/** One name for everybody who meets him: his firm, the firms in his care, the console. */
export async function introduceSelf(
  input: ActionInput<'firms', 'introduce'>,
  context: Context,
): Promise<ActionOutput<'firms', 'introduce'>> {
  const { actor } = context;
  const { name } = input;
  return once(context, { action: 'firms.introduce', input, receipt: CONTRACT.firms.introduce.out }, async (tx) => {
    await requireConsent(tx, actor);
    await writePerson(tx, actor.personId, { name });
    await renameWorker(tx, actor.personId, name);
    return { name };
  });
}

async function renameWorker(tx: Transaction, personId: string, name: string): Promise<void> {
  const [commissioner, operator] = await Promise.all([
    readRecord(tx, 'commissioners', personId, commissionerRecord),
    readRecord(tx, 'operators', personId, operatorRecord),
  ]);
  if (commissioner) await changeRecord(tx, 'commissioners', commissioner, { name });
  if (operator) await changeRecord(tx, 'operators', operator, { name });
}
