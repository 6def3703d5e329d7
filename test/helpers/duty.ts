import type { TestCloud } from './cloud';
import { runTimer, startTimer } from './timer';

export const runDuty = (cloud: TestCloud) => runTimer(cloud, 'duty');
export const startDuty = (cloud: TestCloud) => startTimer(cloud, 'duty');
