import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { within } from '../firms/place-of';

/** How much of a region waits for an operator. Counted by the database: no firm is looked at. */
export async function countTodo(
  { region }: ActionInput<'console', 'todo'>,
  { db }: Context,
): Promise<ActionOutput<'console', 'todo'>> {
  const place = within(region);
  const count = async (
    collection: 'registrations' | 'reminders' | 'heldMessages',
    by: string,
    equals: Readonly<Record<string, string>>,
  ): Promise<number> => {
    const counted = await db.tally({ collection, equals: { ...place, ...equals }, by: [by] });
    return counted.reduce((sum, each) => sum + each.count, 0);
  };
  const [pending, nobody, late, held] = await Promise.all([
    count('registrations', 'state', { state: 'pending' }),
    count('registrations', 'state', { state: 'verified', commissionerId: '' }),
    count('reminders', 'kind', { kind: 'operator' }),
    count('heldMessages', 'why', { why: 'review' }),
  ]);
  return { pending, nobody, late, held };
}
