import { View } from '@tarojs/components';

import type { MeasureMatch, PublicMeasure } from '@shared/measures';
import type { Outcome } from '@shared/rules';
import { FIT_NAMES, requirementText } from '@shared/text/measures';

import { DETAIL } from '../../texts/measure-detail';
import { Notice, OutcomeMark } from '../../ui';
import type { Standing } from './next-step';

interface VerdictProps {
  readonly measure: PublicMeasure;
  readonly standing: Standing;
}

/** How it stands for this firm, in words; the button that follows from it is in the bar below. */
export function Verdict({ measure, standing }: VerdictProps) {
  if (standing.kind !== 'matched') {
    return <Notice>{standing.kind === 'none' ? DETAIL.noFirm : DETAIL.unreadable}</Notice>;
  }
  const { match } = standing;
  const { fit } = match;
  const tone = toneOf(match);
  const open = openWords(match);
  return (
    <View className="row row--top detail__verdict">
      <OutcomeMark outcome={tone} large />
      <View className="grow" aria-live="polite">
        <View className={`text-title tone--${tone}`}>{FIT_NAMES[fit]}</View>
        <View>
          {DETAIL.verdicts[fit]}
          {fit === 'not-for-you' && outOfRange(measure, match)}
        </View>
        {(fit === 'fits-if' || fit === 'not-now') && <View className="text-soft">{open}</View>}
      </View>
    </View>
  );
}

function toneOf({ fit, reasons }: MeasureMatch): Outcome {
  if (fit === 'fits-if') return reasons.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'review';
  return ({ fits: 'met', 'not-now': 'unmet', 'not-for-you': 'na' } as const)[fit];
}

/** 有 1 条没有达到，有 2 条要您自己确认 */
function openWords({ reasons }: MeasureMatch): string {
  const say = { unmet: DETAIL.lacking, unknown: DETAIL.toFill, review: DETAIL.toConfirm };
  return (['unmet', 'unknown', 'review'] as const)
    .flatMap((outcome) => {
      const count = reasons.filter((reason) => reason.outcome === outcome).length;
      return count === 0 ? [] : [say[outcome](count)];
    })
    .join('，');
}

const outOfRange = ({ requirements }: PublicMeasure, { reasons }: MeasureMatch): string =>
  requirements
    .filter((_, at) => reasons[at]?.outcome === 'unmet' && reasons[at].unless === 'never')
    .map(requirementText)
    .join('；');
