import { serveTimer } from '../_core/serve-timer';
import { services } from '../_core/services';
import { upkeep } from '../_core/upkeep';

/** Started by the timer of `cloudbaserc.json` alone; `serveTimer` refuses everybody else. */
export const main = serveTimer('upkeep', upkeep, services);
