import { useEffect, useRef } from 'react';

import type { ActionDraft, PlanAction } from '@shared/api/plan';

import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { PLAN } from '../../texts/plan';
import { isStale, sayChanged } from '../say-stale';
import { useBehind } from '../use-behind';
import type { PlanDesk } from './desk';

interface RemoveDraft {
  readonly remove: (action: PlanAction) => Promise<void>;
  readonly isBusy: boolean;
}

/**
 * Take back a draft that the firm has not seen, and take that back. It lives with the page: the card of the draft is gone by then, and
 * a way back that failed is said, and offered again.
 */
export function useRemoveDraft({ firmId, reload, tell }: Pick<PlanDesk, 'firmId' | 'reload' | 'tell'>): RemoveDraft {
  const removing = useDeed('plan', 'removeDraft');
  const adding = useDeed('plan', 'add');
  const removed = useRef('');
  const again = useRef<(() => void) | undefined>(undefined);
  const behind = useBehind(removing.fault, reload, (now) => sayChanged(now, removed.current));
  const words = isStale(removing.fault) ? behind : removing.fault && sayFault(removing.fault, PLAN.faults);
  useEffect(() => {
    if (words !== null) tell({ text: words });
    // When there is something new to say.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [words]);
  useEffect(() => {
    if (adding.fault)
      tell({ text: sayFault(adding.fault, PLAN.faults), ...(again.current && { undo: again.current }) });
    // Once for each refusal.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [adding.fault]);

  const remove = async (action: PlanAction): Promise<void> => {
    const { actionId, version } = action;
    removed.current = actionId;
    if (!(await removing.run({ firmId, actionId, version }))) return;
    const undo = (): void => {
      again.current = undo;
      void adding.run({ firmId, actions: [draftOf(action)] }).then((done) => done && tell({ text: PLAN.undone }));
    };
    tell({ text: PLAN.removed, undo });
  };
  return { remove, isBusy: removing.isBusy || adding.isBusy };
}

/** The words of an action alone, as a draft again. */
function draftOf({ origin, title, note, who, due, papers, figure, resources }: PlanAction): ActionDraft {
  return { origin, title, note, who, due, papers, figure, resources };
}
