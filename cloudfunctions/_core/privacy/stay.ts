import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { NEVER } from '../firms/records';
import { changePerson } from '../firms/write-person';
import { once } from '../idempotency/once';

/** The account stays. */
export async function stay(
  input: ActionInput<'firms', 'stay'>,
  context: Context,
): Promise<ActionOutput<'firms', 'stay'>> {
  return once(context, { action: 'firms.stay', input, receipt: CONTRACT.firms.stay.out }, async (tx) => {
    await changePerson(tx, context.actor.personId, (known) => ({ ...known, erasesOn: null, due: NEVER }));
    return {};
  });
}
