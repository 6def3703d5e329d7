import { View } from '@tarojs/components';

import { openPage } from '../../services/navigation';
import { dayOf } from '../../services/say-day';
import { PLAN } from '../../texts/plan';
import { Card, LinkRow } from '../../ui';
import type { PlanDesk } from './desk';

/** The firm fills the survey, the commissioner reads it. */
export function SurveyRow({ desk }: { readonly desk: PlanDesk }) {
  const { survey, side } = desk.plan;
  if (side === 'firm') {
    return (
      <Card className="card--list">
        <LinkRow
          icon="pen"
          title={PLAN.surveyTitle}
          text={survey ? PLAN.surveyDone(dayOf(survey.at)) : PLAN.surveyFill}
          onTap={() => openPage('survey')}
        />
      </Card>
    );
  }
  if (!survey) {
    return (
      <Card>
        <View className="text-strong">{PLAN.surveyTitle}</View>
        <View className="text-soft">{PLAN.surveyNotYet}</View>
      </Card>
    );
  }
  const now = Object.values(survey.needs).filter((urgency) => urgency === 'now').length;
  return (
    <Card className="card--list">
      <LinkRow
        icon="doc"
        title={PLAN.surveyTitle}
        text={PLAN.surveyRead(dayOf(survey.at), now)}
        onTap={() => desk.open({ kind: 'survey' })}
      />
    </Card>
  );
}
