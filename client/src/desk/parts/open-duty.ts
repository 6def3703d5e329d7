import type { Duty } from '@shared/api/plan';

import { measureQuery, planQuery, type FirmInCare } from '../../services/firm-in-care';
import { openPage } from '../../services/navigation';

/** Where a duty is done. */
export function placeOf(duty: Duty, firm: FirmInCare): () => void {
  switch (duty.kind) {
    case 'unanswered':
    case 'unread':
    case 'title-ends':
      return () => openPage('room', { firm: firm.id });
    case 'late-action':
    case 'survey':
    case 'no-plan':
      return () => openPage('plan', planQuery(firm));
    case 'window':
    case 'new-measure': {
      const { measureId } = duty;
      if (measureId === null) return () => openPage('plan', planQuery(firm));
      return () => openPage('measure', measureQuery(measureId, firm));
    }
  }
}
