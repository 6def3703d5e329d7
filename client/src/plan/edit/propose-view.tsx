import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Rung } from '@shared/rules/types';
import { rungText } from '@shared/text';

import { call } from '../../services/call';
import { PLAN, PLAN_EDIT } from '../../texts/plan';
import { LADDER, SIDE_TITLES } from '../../texts/rungs';
import { Asked, Choice, Notice } from '../../ui';
import type { EditedPlan } from './index';
import { ProposedList } from './proposed-list';

const RUNGS: readonly Rung[] = [...LADDER, ...SIDE_TITLES];
const USUAL: Rung = 'specialized';

/** What could be added, from the firm's newest check, the measures that fit and the survey. Nothing is written until it is added. */
export function ProposeView({ firmId, plan }: EditedPlan) {
  const [rung, setRung] = useState<Rung>(plan.goal?.rung ?? USUAL);
  const { data, error, refetch } = useQuery({
    queryKey: ['plan', 'propose', firmId, rung],
    queryFn: () => call('plan', 'propose', { firmId, rung }),
    // What is ticked stays ticked while it is looked through.
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <View className="stack stack--wide">
      <View className="text-headline" aria-role="heading">
        {PLAN_EDIT.proposeTitle}
      </View>
      <View className="stack">
        <View className="text-strong">{PLAN_EDIT.proposeFor}</View>
        <View className="choice-grid" aria-role="radiogroup" aria-label={PLAN_EDIT.proposeFor}>
          {RUNGS.map((each) => (
            <Choice
              key={each}
              kind="plain"
              label={rungText(each).short}
              on={rung === each}
              onTap={() => setRung(each)}
            />
          ))}
        </View>
      </View>
      {!data && (
        <Asked loading={PLAN_EDIT.proposeLoading} error={error} retry={() => void refetch()} words={PLAN.faults} />
      )}
      {data?.checkId === null && <Notice tone="warn">{PLAN_EDIT.proposeNoCheck}</Notice>}
      {data?.asOf && <View className="text-soft">{PLAN_EDIT.proposeFrom(data.asOf)}</View>}
      {data && <ProposedList key={rung} firmId={firmId} drafts={data.drafts} />}
    </View>
  );
}
