import { outbox } from '../_core/outbox';
import { serveTimer } from '../_core/serve-timer';
import { services } from '../_core/services';

/** Started by the timer of `cloudbaserc.json` alone; `serveTimer` refuses everybody else. */
export const main = serveTimer('outbox', outbox, services);
