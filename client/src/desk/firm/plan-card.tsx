import { View } from '@tarojs/components';

import type { DeskFirm } from '../../services/desk';
import { useDay } from '../../services/day';
import { planQuery } from '../../services/firm-in-care';
import { openPage } from '../../services/navigation';
import { sayDue } from '../../services/plan';
import { DESK_FIRM } from '../../texts/desk';
import { Button, Card, SectionHead } from '../../ui';
import { inCare } from '../parts/in-care';

/** How far the plan is, and what comes next in it. */
export function PlanCard({ shown }: { readonly shown: DeskFirm }) {
  const today = useDay();
  const { open, late, done, next } = shown.actions;
  const isEmpty = open + done === 0;
  return (
    <View>
      <SectionHead title={DESK_FIRM.planTitle} />
      <Card className="stack">
        <View>{isEmpty ? DESK_FIRM.planNone : DESK_FIRM.planCount(open, done)}</View>
        {late > 0 && <View className="duty-line--overdue">{DESK_FIRM.planLate(late)}</View>}
        {next && (
          <View>
            <View className="text-hint">{DESK_FIRM.planNext}</View>
            <View className="text-strong">{next.title}</View>
            <View className="text-soft">{sayDue(next.due, today)}</View>
          </View>
        )}
        <Button
          kind="secondary"
          icon="stairs"
          label={isEmpty ? DESK_FIRM.writePlan : DESK_FIRM.openPlan}
          onTap={() => openPage('plan', planQuery(inCare(shown)))}
        />
      </Card>
    </View>
  );
}
