import { duty } from '../_core/duty';
import { serveTimer } from '../_core/serve-timer';
import { services } from '../_core/services';

/** Started by the timer of `cloudbaserc.json` alone; `serveTimer` refuses everybody else. */
export const main = serveTimer('duty', duty, services);
