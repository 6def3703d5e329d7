import type { ChatCard, Conversation } from '@shared/api/chat';

import { measureQuery } from '../../services/firm-in-care';
import { openPage } from '../../services/navigation';
import { openPlan } from './open-plan';

/** A card opens the thing itself: a commissioner sees it for the firm that he talks with. */
export function openCard(card: ChatCard, conversation: Conversation): void {
  const { firmId, firmName, side } = conversation;
  switch (card.of) {
    case 'measure': {
      const firm = side === 'care' ? { id: firmId, name: firmName ?? undefined, region: undefined } : null;
      return openPage('measure', measureQuery(card.measureId, firm));
    }
    case 'check':
      return openPage('result', {
        check: card.checkId,
        rung: card.rung,
        criterion: card.criterion ?? undefined,
        firm: side === 'care' ? firmId : undefined,
      });
    case 'action':
      return openPlan(conversation, card.actionId);
  }
}
