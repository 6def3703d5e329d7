import { z } from '@shared/zod';
import type { CollectionName } from '../store/collections';
import { dayAfter, instant, today } from '../today';
import type { Tools } from './apply-ways';

const PAGE = 100;
const MOST = 1000;
const dated = z.strictObject({ _id: z.string(), erasesOn: z.string().nullable().default(null) });
export type Due = z.infer<typeof dated>;

/** Records of a collection that are due today, without those of `done`: they failed, or have to wait for another run. */
export async function dueIn(
  collection: CollectionName,
  done: ReadonlySet<string>,
  { db, clock }: Tools,
): Promise<readonly Due[]> {
  const below = dayAfter(today(clock), 1);
  // Those that failed stay the newest: whoever comes after them gets his turn all the same.
  const limit = Math.min(MOST, PAGE + done.size);
  const page = { collection, equals: {}, descending: 'due', below, limit, fields: ['erasesOn'] };
  return z
    .array(dated)
    .parse(await db.list(page))
    .filter(({ _id }) => !done.has(_id));
}

const A_CALL_MS = 60_000;

/** Firms and people that were erased so long ago that no call of theirs can still be under way. */
export async function sweptOnce(done: ReadonlySet<string>, { db, clock }: Tools): Promise<readonly string[]> {
  const below = instant(clock, -A_CALL_MS);
  const page = {
    collection: 'erasures',
    equals: {},
    descending: 'since',
    below,
    limit: PAGE,
    fields: ['_id'],
  } as const;
  return z
    .array(z.strictObject({ _id: z.string() }))
    .parse(await db.list(page))
    .map(({ _id }) => _id)
    .filter((id) => !done.has(id));
}
