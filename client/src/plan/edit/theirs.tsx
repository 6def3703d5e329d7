import { View } from '@tarojs/components';

import type { PlanAction } from '@shared/api/plan';
import { ACTION_STATE_NAMES } from '@shared/text';

import { useDay } from '../../services/day';
import { sayDue } from '../../services/plan';
import { PLAN, PLAN_EDIT } from '../../texts/plan';
import { Link } from '../../ui';

/** What the other has made of an action meanwhile, and the way to take it over. */
export function Theirs({ action, onUse }: { readonly action: PlanAction; readonly onUse: () => void }) {
  const today = useDay();
  return (
    <View>
      <View className="text-strong">{PLAN_EDIT.staleTheirs}</View>
      <View>{action.title}</View>
      <View>
        {ACTION_STATE_NAMES[action.state]}，{PLAN.who[action.who]}，{sayDue(action.due, today)}
      </View>
      <Link label={PLAN_EDIT.useTheirs} onTap={onUse} />
    </View>
  );
}
