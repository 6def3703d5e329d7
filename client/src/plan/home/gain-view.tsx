import { View } from '@tarojs/components';

import type { PlanAction } from '@shared/api/plan';
import { criterionText, rungText } from '@shared/text';

import { STATUS_WORDS } from '../../texts/outcomes';
import { PLAN } from '../../texts/plan';
import { Icon, OutcomeMark, StatusBadge } from '../../ui';

type Gain = NonNullable<NonNullable<PlanAction['result']>['gain']>;

/** The rung before and after, side by side, and the criteria that hold now and did not. */
export function GainView({ gain: { rung, before, after, met } }: { readonly gain: Gain }) {
  const isSame = before.status === after.status && sayScore(before) === sayScore(after) && met.length === 0;
  return (
    <View className="gain stack">
      <View className="text-strong">{PLAN.gainTitle(rungText(rung).short)}</View>
      <View
        className="row row--wrap"
        aria-label={`${PLAN.gainStatus}：${STATUS_WORDS[before.status]} → ${STATUS_WORDS[after.status]}`}
      >
        <StatusBadge status={before.status} />
        <Icon name="right" />
        <StatusBadge status={after.status} />
      </View>
      {before.score && after.score && (
        <View>
          {PLAN.gainScore}：{sayRange(before.score)} →{' '}
          {PLAN.gainScoreOf(after.score.min, after.score.max, after.score.pass)}
        </View>
      )}
      {met.length > 0 && <View className="text-strong tone--met">{PLAN.gainMet(met.length)}</View>}
      {met.map((criterion) => (
        <View key={criterion} className="row row--top">
          <OutcomeMark outcome="met" />
          <View className="grow">{criterionText(criterion).title}</View>
        </View>
      ))}
      {isSame && <View>{PLAN.gainNone}</View>}
    </View>
  );
}

type Stood = Gain['before'];
const sayRange = ({ min, max }: NonNullable<Stood['score']>): string => (min === max ? `${min}` : `${min}–${max}`);
const sayScore = ({ score }: Stood): string => (score ? sayRange(score) : '');
