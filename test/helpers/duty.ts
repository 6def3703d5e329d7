import type { TestCloud } from './cloud';

type Counts = Readonly<Record<string, number>>;

/** Starts the duty function as its timer does, and answers what the run says that it did. */
export async function runDuty(cloud: TestCloud): Promise<Counts> {
  const already = runsOf(cloud).length;
  await startDuty(cloud);
  // A line of the function's output comes over its own pipe, a little later than its answer.
  for (let wait = 0; wait < 200 && runsOf(cloud).length === already; wait++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const counts = runsOf(cloud).at(-1);
  if (!counts || runsOf(cloud).length === already) throw new Error('the run said nothing');
  return counts;
}

export async function startDuty(cloud: TestCloud): Promise<void> {
  const response = await fetch(`${cloud.url}/local/timers/duty/often`, { method: 'POST' });
  expect(await response.json()).toEqual({ outcome: 'result' });
}

const runsOf = ({ printed }: TestCloud): Counts[] =>
  printed
    .filter((line) => line.includes('"counts"') && line.includes('"duty"'))
    .map((line) => (JSON.parse(line) as { counts: Counts }).counts);
