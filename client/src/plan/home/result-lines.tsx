import { View } from '@tarojs/components';

import type { PlanAction } from '@shared/api/plan';
import { figureText } from '@shared/text';

import { dayOf } from '../../services/say-day';
import { PLAN } from '../../texts/plan';
import { GainView } from './gain-view';

interface ResultLinesProps {
  readonly action: PlanAction;
  readonly result: NonNullable<PlanAction['result']>;
}

/** What came of an action that is done. */
export function ResultLines({ action: { figure }, result: { closedAt, value, gain } }: ResultLinesProps) {
  return (
    <View className="stack">
      <View className="text-soft">{PLAN.closedOn(dayOf(closedAt))}</View>
      {figure && value !== null && <View>{PLAN.resultOf(figureText(figure.path, value))}</View>}
      {gain && <GainView gain={gain} />}
    </View>
  );
}
