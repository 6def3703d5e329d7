import { View } from '@tarojs/components';

import type { MeasureMatch, PublicMeasure } from '@shared/measures';
import type { Outcome } from '@shared/rules';
import { FIT_NAMES, requirementText } from '@shared/text/measures';

import { COMMON } from '../../texts/common';
import { DETAIL, whoseWords, type WhoseWords } from '../../texts/measure-detail';
import { Link, Notice, OutcomeMark } from '../../ui';
import { isHeld } from './held';
import type { Standing } from './next-step';

interface VerdictProps {
  readonly measure: PublicMeasure;
  readonly standing: Standing;
  readonly isMine: boolean;
}

/** How it stands for this firm, in words; the button that follows from it is in the bar below. */
export function Verdict({ measure, standing, isMine }: VerdictProps) {
  if (standing.kind !== 'matched') {
    return (
      <Notice live>
        <View>{DETAIL.unmatched[standing.kind]}</View>
        {standing.kind === 'failed' && <Link label={COMMON.retry} onTap={standing.retry} />}
      </Notice>
    );
  }
  const { match } = standing;
  const words = whoseWords(isMine);
  const { fit } = match;
  if (fit === 'not-now' && isHeld(measure, match)) {
    return <Said tone="na" title={DETAIL.heldShort} text={words.held} />;
  }
  const tone = toneOf(match);
  const open = openWords(match, words);
  const text = fit === 'not-for-you' ? DETAIL.verdicts[fit] + outOfRange(measure, match) : DETAIL.verdicts[fit];
  return <Said tone={tone} title={FIT_NAMES[fit]} text={text} {...(fit === 'not-for-you' ? {} : { open })} />;
}

interface SaidProps {
  readonly tone: Outcome;
  readonly title: string;
  readonly text: string;
  readonly open?: string;
}

function Said({ tone, title, text, open = '' }: SaidProps) {
  return (
    <View className="row row--top detail__verdict">
      <OutcomeMark outcome={tone} large />
      <View className="grow" aria-live="polite">
        <View className={`text-title tone--${tone}`}>{title}</View>
        <View>{text}</View>
        {open !== '' && <View className="text-soft">{open}</View>}
      </View>
    </View>
  );
}

function toneOf({ fit, reasons }: MeasureMatch): Outcome {
  if (fit === 'fits-if') return reasons.some(({ outcome }) => outcome === 'unknown') ? 'unknown' : 'review';
  return ({ fits: 'met', 'not-now': 'unmet', 'not-for-you': 'na' } as const)[fit];
}

/** 1 条没有达到，2 条要您自己确认 */
function openWords({ reasons }: MeasureMatch, { toConfirm }: WhoseWords): string {
  const say = { unmet: DETAIL.lacking, unknown: DETAIL.toFill, review: toConfirm };
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
