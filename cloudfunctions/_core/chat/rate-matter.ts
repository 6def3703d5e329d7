import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { once, recall } from '../idempotency/once';
import { changeMatter, inTheWay } from './change-matter';
import { requirePass } from './require-pass';
import { signalOthers } from './signal-others';
import { speakerOf } from './speaker';

/**
 * The firm says how a closed matter went, once. The other side reads the word, so it passes the content check like a message; a
 * rating does not wait out of sight, so what is not let through at once is to be said in other words, or without.
 */
export async function rateMatter(
  input: ActionInput<'chat', 'rate'>,
  context: Context,
): Promise<ActionOutput<'chat', 'rate'>> {
  const { firmId, matter, rating, word } = input;
  const write = { action: 'chat.rate', input, receipt: CONTRACT.chat.rate.out } as const;
  const known = await recall(context, write);
  if (known) return known;
  const by = await speakerOf(context);
  await requirePass({ firmId, path: 'word', words: [word] }, context);
  const done = await once(context, write, (tx) =>
    changeMatter(
      tx,
      input,
      {
        by,
        what: { kind: 'rated', matter, rating, word },
        next: (before) => {
          if (before.closedAt === null) throw inTheWay('not-closed');
          if (before.rating !== null) throw inTheWay('already-so');
          return { rating, word };
        },
      },
      context,
    ),
  );
  await signalOthers(firmId, context);
  return done;
}
