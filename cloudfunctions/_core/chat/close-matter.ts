import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { once } from '../idempotency/once';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { changeMatter, inTheWay } from './change-matter';
import { readConversation } from './place-entry';
import { markIdOf, markRecord } from './records';
import { signalOthers } from './signal-others';
import { speakerOf } from './speaker';

/** One of the sides says that the matter is settled: the clock stops (`turnClock`), and the firm may say how it was. */
export async function closeMatter(
  input: ActionInput<'chat', 'close'>,
  context: Context,
): Promise<ActionOutput<'chat', 'close'>> {
  const by = await speakerOf(context);
  const write = { action: 'chat.close', input, receipt: CONTRACT.chat.close.out } as const;
  const done = await once(context, write, (tx) =>
    changeMatter(
      tx,
      input,
      {
        by,
        what: { kind: 'closed', matter: input.matter },
        next: async ({ closedAt }, { commissionerId }) => {
          if (closedAt !== null) throw inTheWay('already-so');
          if (by.side === 'care' && (await hasUnseen(tx, input.firmId, by.personId))) throw inTheWay('not-seen');
          return { closedAt: instant(context.clock), closedBy: by.side, commissionerId };
        },
      },
      context,
    ),
  );
  await signalOthers(input.firmId, context);
  return done;
}

/**
 * The firm has asked something that the closer's phone has not shown him yet: closing would take its clock along, and nobody would be
 * reminded of it. The clock counts no more than so many questions one by one, so the newest entry is looked at too.
 */
async function hasUnseen(tx: Transaction, firmId: string, personId: string): Promise<boolean> {
  const { clock, last } = await readConversation(tx, firmId);
  if (clock === null) return false;
  const read = (await readRecord(tx, 'chatMarks', markIdOf(firmId, personId), markRecord))?.read ?? 0;
  return (last?.side === 'firm' && last.seq > read) || clock.asked.some(({ seq }) => seq > read);
}
