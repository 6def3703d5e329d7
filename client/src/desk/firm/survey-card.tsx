import { View } from '@tarojs/components';

import { NEEDS, type Urgency } from '@shared/plan/terms';
import { NEED_NAMES } from '@shared/text';

import type { DeskFirm } from '../../services/desk';
import { dayOf } from '../../services/say-day';
import { DESK_FIRM } from '../../texts/desk';
import { Card, SectionHead } from '../../ui';

/** What the firm says that it needs. */
export function SurveyCard({ survey }: Pick<DeskFirm, 'survey'>) {
  const needed = (urgency: Urgency): string =>
    NEEDS.filter((need) => survey?.needs[need] === urgency)
      .map((need) => NEED_NAMES[need])
      .join('、');
  const [now, year] = [needed('now'), needed('this-year')];
  return (
    <View>
      <SectionHead title={DESK_FIRM.surveyTitle} />
      <Card className="stack">
        {survey === null ? (
          <View>{DESK_FIRM.surveyNone}</View>
        ) : (
          <>
            {now !== '' && <View className="text-strong">{DESK_FIRM.surveyNow(now)}</View>}
            {year !== '' && <View>{DESK_FIRM.surveyYear(year)}</View>}
            {now === '' && year === '' && <View>{DESK_FIRM.surveyNothing}</View>}
            {survey.word !== null && <View>“{survey.word}”</View>}
            <View className="text-hint">{DESK_FIRM.surveyAt(dayOf(survey.at))}</View>
          </>
        )}
      </Card>
    </View>
  );
}
