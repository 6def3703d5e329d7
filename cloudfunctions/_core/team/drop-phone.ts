import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { writePerson } from '../firms/write-person';
import { once } from '../idempotency/once';

/** Forgets the number. Asks for no consent: taking away is always possible. */
export async function dropPhone(
  input: ActionInput<'firms', 'dropPhone'>,
  context: Context,
): Promise<ActionOutput<'firms', 'dropPhone'>> {
  return once(context, { action: 'firms.dropPhone', input, receipt: CONTRACT.firms.dropPhone.out }, async (tx) => {
    await writePerson(tx, context.actor.personId, { phone: null });
    return {};
  });
}
