import { useEffect, useRef } from 'react';

import type { PlanAction } from '@shared/api/plan';
import type { ActionState } from '@shared/plan/terms';

import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { PLAN } from '../../texts/plan';
import { canTakeBack } from '../offers-of';
import { isStale, sayChanged } from '../say-stale';
import { useBehind } from '../use-behind';
import type { Moves, PlanDesk } from './desk';
import { useRemoveDraft } from './use-remove-draft';

/** Take actions from state to state; a refusal is said in the open sheet, or in the bar below where there is none. */
export function useMoves(desk: PlanDesk, hasSheet: boolean): Moves {
  const { firmId, reload, tell } = desk;
  const { side } = desk.plan;
  const drafts = useRemoveDraft(desk);
  const { run, isBusy, fault } = useDeed('plan', 'move');
  const moving = useRef('');
  const behind = useBehind(fault, reload, (now) => sayChanged(now, moving.current));
  const words = isStale(fault) ? behind : fault && sayFault(fault, PLAN.faults);
  useEffect(() => {
    if (words !== null && !hasSheet) tell({ text: words });
    // When there is something to say, and not when the sheet that has said it closes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [words]);

  const send = async (action: PlanAction, to: ActionState, word: string | null): Promise<PlanAction | null> => {
    const { actionId, version } = action;
    moving.current = actionId;
    return (await run({ firmId, actionId, version, to, word }))?.action ?? null;
  };
  const move: Moves['move'] = async (action, to, word) => {
    const moved = await send(action, to, word);
    if (!moved) return false;
    const back = (): void =>
      void send(moved, action.state, action.word).then((done) => done && tell({ text: PLAN.undone }));
    tell({
      text: PLAN.moved[to] ?? '',
      isOffered: side === 'firm' && to === 'agreed',
      ...(canTakeBack(action.state, to, side) ? { undo: back } : {}),
    });
    return true;
  };
  return { move, removeDraft: drafts.remove, isBusy: isBusy || drafts.isBusy, words };
}
