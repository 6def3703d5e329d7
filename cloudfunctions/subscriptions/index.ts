import { takeReceipt } from '../_core/outbox/take-receipt';
import { servePush } from '../_core/serve-push';
import { services } from '../_core/services';

/** Called by the platform's message push alone; `servePush` refuses everybody else. */
export const main = servePush('subscriptions', takeReceipt, services);
