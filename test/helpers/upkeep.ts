import type { ClockedCloud } from './clock';
import type { TestCloud } from './cloud';

type Counts = Readonly<Record<string, number>>;

/** Starts the nightly function as its timer does, and answers what the run says that it did. */
export async function runUpkeep(cloud: TestCloud): Promise<Counts> {
  const already = runsOf(cloud).length;
  const response = await fetch(`${cloud.url}/local/timers/upkeep/nightly`, { method: 'POST' });
  expect(await response.json()).toEqual({ outcome: 'result' });
  // A line of the function's output comes over its own pipe, a little later than its answer.
  for (let wait = 0; wait < 200 && runsOf(cloud).length === already; wait++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const counts = runsOf(cloud).at(-1);
  if (!counts || runsOf(cloud).length === already) throw new Error('the run said nothing');
  return counts;
}

const runsOf = ({ printed }: TestCloud): Counts[] =>
  printed.filter((line) => line.includes('"counts"')).map((line) => (JSON.parse(line) as { counts: Counts }).counts);

/** As many runs as the work needs, ten minutes apart as in the night. */
export async function upkeepUntilDone(cloud: ClockedCloud): Promise<void> {
  for (let run = 0; run < 20; run++) {
    const { left = 0, failed = 0, firms = 0, people = 0, busy = 0 } = await runUpkeep(cloud);
    if (failed > 0) throw new Error(`a run failed:\n${cloud.printed.slice(-5).join('\n')}`);
    cloud.advance({ minutes: 10 });
    if (left + firms + people + busy === 0) return;
  }
  throw new Error('never done');
}
