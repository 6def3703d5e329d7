import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';

import type { MeasureMatch, PublicMeasure } from '@shared/measures';

import { MEASURES } from '../../texts/measures';
import { Icon, type IconName } from '../../ui';
import { sayReasons } from './say-reasons';

interface ReasonsProps {
  readonly measure: PublicMeasure;
  readonly match: MeasureMatch;
  /** Whether the reader is the firm itself; a commissioner is told what the firm must confirm. */
  readonly isMine: boolean;
}

/** The reasons of a match, one line a kind. What is not for the firm is told alone. */
export function Reasons({ measure, match, isMine }: ReasonsProps) {
  const { met, never, lacking, ask, unmet } = sayReasons(measure, match);
  if (measure.requirements.length === 0) return <View className="text-soft">{MEASURES.noConditions}</View>;
  if (never !== null) {
    return (
      <CardLine icon="minus" tone="unmet" lead={MEASURES.never}>
        {never}
      </CardLine>
    );
  }
  return (
    <View className="measure__reasons">
      {met !== null && (
        <CardLine icon="check" tone="met" lead={MEASURES.met}>
          {met}
        </CardLine>
      )}
      {unmet !== null && (
        <CardLine icon="cross" tone="unmet" lead={MEASURES.unmet}>
          {unmet}
        </CardLine>
      )}
      {lacking !== null && (
        <CardLine icon="question" tone="unknown" lead={MEASURES.lacking}>
          {lacking}
        </CardLine>
      )}
      {ask !== null && (
        <CardLine icon="person" tone="review" lead={isMine ? MEASURES.ask : MEASURES.askFirm}>
          {ask}
        </CardLine>
      )}
    </View>
  );
}

interface CardLineProps {
  readonly icon: IconName;
  readonly tone: 'met' | 'unmet' | 'unknown' | 'review';
  readonly lead: string;
  readonly children: ReactNode;
}

/** A line with its icon; `lead` is the word that the colour stands for. */
export function CardLine({ icon, tone, lead, children }: CardLineProps) {
  return (
    <View className="measure__line">
      <View className={`measure__line-icon tone--${tone}`}>
        <Icon name={icon} />
      </View>
      <View className="grow measure__line-text">
        {lead !== '' && <Text className={`text-strong tone--${tone}`}>{`${lead}：`}</Text>}
        <Text>{children}</Text>
      </View>
    </View>
  );
}
