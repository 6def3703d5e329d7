import { useDidShow } from '@tarojs/taro';
import { useCallback, useMemo } from 'react';

import '../plan.scss';
import { useParams } from '../../services/params';
import { usePlan } from '../../services/plan';
import { PLAN } from '../../texts/plan';
import { Asked, Screen, SectionHead } from '../../ui';
import { NoFirm, ToDesk } from '../no-firm';
import { usePlanFirm } from '../use-plan-firm';
import { PlanView } from './plan-view';

/** 一企一策: where the firm wants to get, and everything that is agreed to do, `?firm=&name=&region=` for a commissioner;
 * `&action=` goes to one of them. */
export default function PlanPage() {
  const { firm, name, region, action } = useParams();
  const { firmId, isCommissioner, isPending, error: unknown, retry } = usePlanFirm();
  const { data: plan, error, refetch, isStale } = usePlan(firmId);
  const reload = useCallback(async () => (await refetch()).data, [refetch]);
  // Members come with their own firm in the address too, from a conversation.
  const isCare = plan?.side === 'care';
  const inCare = useMemo(
    () => (isCare && firm !== undefined ? { id: firm, name, region } : null),
    [isCare, firm, name, region],
  );
  useDidShow(() => {
    if (plan && isStale) void refetch();
  });
  if (firmId === undefined && !isPending) return <Screen>{isCommissioner ? <ToDesk /> : <NoFirm />}</Screen>;
  if (firmId === undefined || !plan) {
    return (
      <Screen>
        <Asked
          loading={PLAN.loading}
          error={unknown ?? error}
          retry={() => (firmId === undefined ? retry() : void refetch())}
          words={PLAN.faults}
        />
      </Screen>
    );
  }
  return (
    <Screen>
      {name !== undefined && <SectionHead title={PLAN.ofFirm(name)} />}
      <PlanView firmId={firmId} plan={plan} inCare={inCare} reload={reload} shown={action} />
    </Screen>
  );
}
