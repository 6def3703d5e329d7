import type { ActionInput, ActionOutput } from '@shared/api';
import { z } from '@shared/zod';
import { CANARY, canaryRecord } from '../alerts/records';
import type { Context } from '../context';
import { LATE_MS } from '../outbox/call-canary';
import { readRecord } from '../store/read-record';
import { dayAfter, instant, today } from '../today';

type Tools = Pick<Context, 'db' | 'clock'>;
type Outbox = ActionOutput<'console', 'outbox'>;

const DAY_MS = 86_400_000;

/** How the outbox does: who waits, what became of the calls of the last day, and whether the canary arrives. */
export async function showOutbox(_input: ActionInput<'console', 'outbox'>, tools: Context): Promise<Outbox> {
  const [queue, oldest, sends, canary] = await Promise.all([
    countDue(tools),
    oldestDue(tools),
    countSends(tools),
    readCanary(tools),
  ]);
  return { queue, oldest, sends, canary, at: instant(tools.clock) };
}

async function countDue({ db, clock }: Tools): Promise<number> {
  const range = { field: 'nextAt', below: instant(clock, 1) };
  const [counted] = await db.tally({ collection: 'alertBoxes', equals: {}, by: [], range });
  return counted?.count ?? 0;
}

async function oldestDue({ db, clock }: Tools): Promise<string | null> {
  const page = { collection: 'alertBoxes', equals: {}, ascending: 'nextAt', limit: 1, fields: ['nextAt'] } as const;
  const [first] = z.array(z.strictObject({ _id: z.string(), nextAt: z.string() })).parse(await db.list(page));
  return first && first.nextAt <= instant(clock) ? first.nextAt : null;
}

/** By the days in China that the last 24 hours lie in. */
async function countSends({ db, clock }: Tools): Promise<Outbox['sends']> {
  const day = today(clock);
  const range = { field: 'at', atLeast: instant(clock, -DAY_MS) };
  const tallies = await Promise.all(
    [dayAfter(day, -1), day].map((each) =>
      db.tally({ collection: 'alertSends', equals: { day: each }, by: ['state', 'code'], range }),
    ),
  );
  const sums = new Map<string, Outbox['sends'][number]>();
  for (const { values, count } of tallies.flat()) {
    const [state = '', code = ''] = values;
    const known = sums.get(values.join());
    sums.set(values.join(), { state, code: Number(code), count: count + (known?.count ?? 0) });
  }
  return [...sums.values()].sort((one, other) => other.count - one.count);
}

/** Late where none has arrived for two hours, and where none was sent: then the timer itself does not run. */
async function readCanary({ db, clock }: Tools): Promise<Outbox['canary']> {
  const known = await readRecord(db, 'alertSetup', CANARY, canaryRecord);
  if (!known) return { at: null, arrivedAt: null, isLate: false };
  const { at, arrivedAt, since } = known;
  const late = instant(clock, -LATE_MS);
  return { at, arrivedAt, isLate: (since !== null && since <= late) || (at !== null && at <= late) };
}
