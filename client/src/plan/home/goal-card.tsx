import { View } from '@tarojs/components';

import { daysBetween } from '@shared/rules/calendar';
import { rungText } from '@shared/text';

import { useDay } from '../../services/day';
import { progressOf } from '../../services/plan';
import { PLAN } from '../../texts/plan';
import { Card, Link } from '../../ui';
import type { PlanDesk } from './desk';

/** Where the plan leads, by when, and how far it is. */
export function GoalCard({ desk }: { readonly desk: PlanDesk }) {
  const { goal, side, actions } = desk.plan;
  const today = useDay();
  const { done, all, late } = progressOf(actions, today);
  return (
    <Card className="stack">
      <View className="text-soft">{PLAN.goalTitle}</View>
      {goal ? (
        <>
          <View className="text-headline">{rungText(goal.rung).name}</View>
          {goal.window === null ? (
            <View>{PLAN.windowNone}</View>
          ) : (
            <View>
              <View className="text-strong">{sayWindow(daysBetween(today, goal.window))}</View>
              <View className="text-soft">{PLAN.window(goal.window)}</View>
            </View>
          )}
        </>
      ) : (
        <View>
          <View className="text-title">{PLAN.goalNone}</View>
          <View className="text-soft">{side === 'care' ? PLAN.goalNoneCare : PLAN.goalNoneFirm}</View>
        </View>
      )}
      {side === 'care' && (
        <Link icon="pen" label={goal ? PLAN.goalChange : PLAN.goalSet} onTap={() => desk.open({ kind: 'goal' })} />
      )}
      {all > 0 && (
        <View>
          <View className="row row--apart row--wrap">
            <View className="text-strong">{PLAN.progress(done, all)}</View>
            <View className={late > 0 ? 'tone--unmet text-strong' : 'text-soft'}>
              {late > 0 ? PLAN.progressLate(late) : PLAN.progressNoneLate}
            </View>
          </View>
          <View className="progress plan__bar" aria-hidden="true">
            <View className="progress__bar" style={{ width: `${(done / all) * 100}%` }} />
          </View>
        </View>
      )}
    </Card>
  );
}

function sayWindow(days: number): string {
  if (days < 0) return PLAN.windowPast(-days);
  return days === 0 ? PLAN.windowToday : PLAN.windowIn(days);
}
