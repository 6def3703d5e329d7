import { TIMERS, type TimerName } from '@shared/access';
import type { TestCloud } from './cloud';

export type Counts = Readonly<Record<string, number>>;

/** Starts a function as its timer does. */
export async function startTimer(cloud: TestCloud, fn: TimerName): Promise<void> {
  const response = await fetch(`${cloud.url}/local/timers/${fn}/${TIMERS[fn].starts}`, { method: 'POST' });
  expect(await response.json()).toEqual({ outcome: 'result' });
}

/** The same, and what the run says that it did. */
export async function runTimer(cloud: TestCloud, fn: TimerName): Promise<Counts> {
  const already = runsOf(cloud, fn).length;
  await startTimer(cloud, fn);
  // A line of the function's output comes over its own pipe, a little later than its answer.
  for (let wait = 0; wait < 500 && runsOf(cloud, fn).length === already; wait++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const counts = runsOf(cloud, fn).at(-1);
  if (!counts || runsOf(cloud, fn).length === already) throw new Error('the run said nothing');
  return counts;
}

const runsOf = ({ printed }: TestCloud, fn: TimerName): Counts[] =>
  printed
    .filter((line) => line.includes('"counts"') && line.includes(`"${fn}"`))
    .map((line) => (JSON.parse(line) as { counts: Counts }).counts);
