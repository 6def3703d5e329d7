import { useCallback } from 'react';

import type { Plan } from '@shared/api/plan';

import '../plan.scss';
import { goBack } from '../../services/navigation';
import { useParams } from '../../services/params';
import { usePlan } from '../../services/plan';
import { COMMON } from '../../texts/common';
import { PLAN, PLAN_EDIT } from '../../texts/plan';
import { Asked, Button, Screen, StatePage } from '../../ui';
import { ActionForm } from './action-form';
import { ProposeView } from './propose-view';

/** The commissioner's page: an action, `?firm=&action=`; a new one without `action`; what is proposed with `mode=propose`. */
export default function PlanEditPage() {
  const { firm, action, mode } = useParams();
  const { data: plan, error, refetch } = usePlan(firm);
  const reload = useCallback(async () => (await refetch()).data, [refetch]);
  if (firm === undefined) return <Screen>{GONE}</Screen>;
  if (!plan) {
    return (
      <Screen>
        <Asked loading={PLAN.loading} error={error} retry={() => void refetch()} words={PLAN.faults} />
      </Screen>
    );
  }
  return <Screen>{body({ firmId: firm, plan, reload }, action, mode)}</Screen>;
}

export interface EditedPlan {
  readonly firmId: string;
  readonly plan: Plan;
  readonly reload: () => Promise<Plan | undefined>;
}

function body(edited: EditedPlan, actionId: string | undefined, mode: string | undefined): JSX.Element {
  if (edited.plan.side !== 'care') return GONE;
  if (mode === 'propose') return <ProposeView {...edited} />;
  if (actionId === undefined) return <ActionForm {...edited} action={null} />;
  const action = edited.plan.actions.find((each) => each.actionId === actionId);
  return action && action.state !== 'done' ? <ActionForm key={actionId} {...edited} action={action} /> : GONE;
}

const GONE = (
  <StatePage icon="flag" title={PLAN_EDIT.gone} text={PLAN_EDIT.goneText}>
    <Button label={COMMON.back} onTap={goBack} />
  </StatePage>
);
