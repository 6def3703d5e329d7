import type { PlanAction } from '@shared/api/plan';

import { openPage } from '../../services/navigation';
import { PLAN } from '../../texts/plan';
import { Link } from '../../ui';
import type { Moves, PlanDesk } from './desk';

interface DraftLinksProps {
  readonly action: PlanAction;
  readonly desk: PlanDesk;
  readonly moves: Moves;
}

/** What the commissioner can do with his own words: change them, and take back what the firm has not seen. */
export function DraftLinks({ action, desk: { firmId }, moves }: DraftLinksProps) {
  const { actionId, title, state } = action;
  const remove = (): void => {
    if (!moves.isBusy) void moves.removeDraft(action);
  };
  return (
    <>
      <Link
        label={PLAN.edit}
        hint={PLAN.editAria(title)}
        onTap={() => openPage('planEdit', { firm: firmId, action: actionId })}
      />
      {state === 'draft' && <Link label={PLAN.removeDraft} hint={PLAN.removeAria(title)} onTap={remove} />}
    </>
  );
}
