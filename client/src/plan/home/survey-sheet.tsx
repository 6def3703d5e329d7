import { View } from '@tarojs/components';

import type { Plan } from '@shared/api/plan';
import { NEEDS, URGENCIES } from '@shared/plan/terms';
import { NEED_NAMES, URGENCY_NAMES } from '@shared/text';

import { dayOf } from '../../services/say-day';
import { SURVEY } from '../../texts/plan';
import { Sheet } from '../../ui';

interface SurveySheetProps {
  readonly survey: NonNullable<Plan['survey']>;
  readonly onClose: () => void;
}

/** What the firm has answered, the most urgent first. */
export function SurveySheet({ survey: { needs, word, at }, onClose }: SurveySheetProps) {
  return (
    <Sheet title={SURVEY.readTitle(dayOf(at))} onClose={onClose}>
      {URGENCIES.map((urgency) => {
        const names = NEEDS.filter((need) => needs[need] === urgency).map((need) => NEED_NAMES[need]);
        return (
          <View key={urgency}>
            <View className="text-strong">{URGENCY_NAMES[urgency]}</View>
            <View>{names.length === 0 ? SURVEY.readNone(URGENCY_NAMES[urgency]) : names.join('、')}</View>
          </View>
        );
      })}
      <View>
        <View className="text-strong">{SURVEY.wordTitle}</View>
        <View>{word ?? SURVEY.noWord}</View>
      </View>
    </Sheet>
  );
}
