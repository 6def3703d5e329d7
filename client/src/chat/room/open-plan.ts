import type { Conversation } from '@shared/api/chat';

import { planQuery } from '../../services/firm-in-care';
import { openPage } from '../../services/navigation';

/** The plan of the firm that is talked about, at one of its actions where one is named. */
export function openPlan({ firmId, firmName }: Conversation, actionId?: string): void {
  const firm = { id: firmId, name: firmName ?? undefined, region: undefined };
  openPage('plan', planQuery(firm, actionId === undefined ? {} : { action: actionId }));
}
