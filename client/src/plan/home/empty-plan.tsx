import { View } from '@tarojs/components';

import { openPage } from '../../services/navigation';
import { PLAN } from '../../texts/plan';
import { Card, LinkRow, SectionHead } from '../../ui';
import type { PlanDesk } from './desk';

/** Before anything was published: what a plan is, and what can be done meanwhile. */
export function EmptyPlan({ desk: { plan, firmId } }: { readonly desk: PlanDesk }) {
  if (plan.side === 'care') {
    return (
      <Card className="stack">
        <View className="text-title">{PLAN.emptyCareTitle}</View>
        <View>{PLAN.emptyCareText}</View>
      </Card>
    );
  }
  return (
    <View>
      <Card className="stack">
        <View className="text-title">{PLAN.emptyTitle}</View>
        <View>{PLAN.emptyText}</View>
      </Card>
      <SectionHead title={PLAN.emptyDo} />
      <Card className="line-list card--list">
        <LinkRow icon="stairs" title={PLAN.emptyCheck} text={PLAN.emptyCheckText} onTap={() => openPage('ask')} />
        {!plan.survey && (
          <LinkRow icon="pen" title={PLAN.emptySurvey} text={PLAN.emptySurveyText} onTap={() => openPage('survey')} />
        )}
        <LinkRow
          icon="person"
          title={PLAN.emptyAsk}
          text={PLAN.emptyAskText}
          onTap={() => openPage('room', { firm: firmId })}
        />
      </Card>
    </View>
  );
}
