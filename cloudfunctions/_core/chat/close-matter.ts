import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { once } from '../idempotency/once';
import { instant } from '../today';
import { changeMatter, inTheWay } from './change-matter';
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
        next: ({ closedAt }, { commissionerId }) => {
          if (closedAt !== null) throw inTheWay('already-so');
          return { closedAt: instant(context.clock), closedBy: by.side, commissionerId };
        },
      },
      context,
    ),
  );
  await signalOthers(input.firmId, context);
  return done;
}
