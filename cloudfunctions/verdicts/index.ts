import { takeVerdict } from '../_core/chat/take-verdict';
import { servePush } from '../_core/serve-push';
import { services } from '../_core/services';

/** Called by the platform's message push alone; `servePush` refuses everybody else. */
export const main = servePush('verdicts', takeVerdict, services);
