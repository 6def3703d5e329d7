import type { ClockedCloud } from './clock';
import type { TestCloud } from './cloud';
import { runTimer } from './timer';

export const runUpkeep = (cloud: TestCloud) => runTimer(cloud, 'upkeep');

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
