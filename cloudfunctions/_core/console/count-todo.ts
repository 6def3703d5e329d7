import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { within } from '../firms/place-of';

/** How many firms of a region wait for an operator. Counted by the database: no firm is looked at. */
export async function countTodo(
  { region }: ActionInput<'console', 'todo'>,
  { db }: Context,
): Promise<ActionOutput<'console', 'todo'>> {
  const place = within(region);
  const count = async (equals: Readonly<Record<string, string>>): Promise<number> => {
    const counted = await db.tally({ collection: 'registrations', equals: { ...place, ...equals }, by: ['state'] });
    return counted.reduce((sum, each) => sum + each.count, 0);
  };
  const [pending, nobody] = await Promise.all([
    count({ state: 'pending' }),
    count({ state: 'verified', commissionerId: '' }),
  ]);
  return { pending, nobody };
}
