import type { Services } from '../serve';
import { signalOthers } from './signal-others';

/** Nobody called: everybody is told, the sender too, who waits for it to be said. */
const NOBODY = { openid: '', personId: '' };

export const releaseSignal = (firmId: string, { db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> =>
  signalOthers(firmId, { db, clock, actor: NOBODY });
