import { useEffect } from 'react';

import type { ActionDraft, PlanAction } from '@shared/api/plan';

import { openPage } from '../../services/navigation';
import { sayFault } from '../../services/say-fault';
import { useDeed } from '../../services/use-deed';
import { PLAN } from '../../texts/plan';
import { Link } from '../../ui';
import { isStale, sayChanged } from '../say-stale';
import { useBehind } from '../use-behind';
import type { PlanDesk } from './desk';

interface DraftLinksProps {
  readonly action: PlanAction;
  readonly desk: PlanDesk;
}

/** What the commissioner can do with his own words: change them, and take back what the firm has not seen. */
export function DraftLinks({ action, desk }: DraftLinksProps) {
  const { firmId, reload, tell } = desk;
  const { actionId, version, title, state } = action;
  const removing = useDeed('plan', 'removeDraft');
  const adding = useDeed('plan', 'add');
  const fault = removing.fault ?? adding.fault;
  const behind = useBehind(fault, reload, (now) => sayChanged(now, actionId));
  const words = isStale(fault) ? behind : fault && sayFault(fault, PLAN.faults);
  useEffect(() => {
    if (words !== null) tell({ text: words });
    // When there is something new to say.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [words]);

  const remove = async (): Promise<void> => {
    if (!(await removing.run({ firmId, actionId, version }))) return;
    const undo = (): void =>
      void adding.run({ firmId, actions: [draftOf(action)] }).then((done) => done && tell({ text: PLAN.undone }));
    tell({ text: PLAN.removed, undo });
  };
  return (
    <>
      <Link
        label={PLAN.edit}
        hint={PLAN.editAria(title)}
        onTap={() => openPage('planEdit', { firm: firmId, action: actionId })}
      />
      {state === 'draft' && <Link label={PLAN.removeDraft} hint={PLAN.removeAria(title)} onTap={() => void remove()} />}
    </>
  );
}

/** The words of an action alone, as a draft again. */
function draftOf({ origin, title, note, who, due, papers, figure, resources }: PlanAction): ActionDraft {
  return { origin, title, note, who, due, papers, figure, resources };
}
