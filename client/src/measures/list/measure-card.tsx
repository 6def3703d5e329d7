import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';

import { stateOn, type MeasureMatch, type PublicMeasure } from '@shared/measures';
import type { Piece } from '@shared/measures/search';

import { today } from '../../services/clock';
import { openPage } from '../../services/navigation';
import { MEASURES } from '../../texts/measures';
import { Card, Icon, type IconName } from '../../ui';
import { CardFoot } from './card-foot';
import { sayBenefit, sayPlace, sayState, type Tone } from './say-facts';
import { sayReasons } from './say-reasons';

const TONE_ICONS: Readonly<Record<Tone, IconName>> = {
  met: 'check',
  unknown: 'clock',
  review: 'question',
  na: 'minus',
};

interface MeasureCardProps {
  readonly measure: PublicMeasure;
  /** How the measure stands to the firm. */
  readonly match?: MeasureMatch | undefined;
  /** The title with what the search found in it. */
  readonly pieces?: readonly Piece[];
  /** What to look at instead. */
  readonly successor?: PublicMeasure | undefined;
  /** The firm of `match`, where a commissioner looks at it. */
  readonly firmId?: string | undefined;
  readonly onWhy?: (() => void) | undefined;
  readonly onOpen?: (() => void) | undefined;
}

/** One measure: what it is, whether it can be had now, and why it is here. */
export function MeasureCard({ measure, match, pieces, successor, firmId, onWhy, onOpen }: MeasureCardProps) {
  const state = sayState(measure, match ?? stateOn(measure, today()));
  const facts = [sayPlace(measure), sayBenefit(measure, match)];
  const sure = measure.confidence === 'confirmed' ? null : MEASURES.sure[measure.confidence];
  const open = (): void => {
    onOpen?.();
    openPage('measure', { id: measure.id, firm: firmId });
  };
  return (
    <Card className="measure">
      <View
        className="measure__body"
        hoverClass="button--pressed"
        aria-role="button"
        aria-label={MEASURES.openAria(measure.title, [state.text, ...facts].join('，'))}
        onClick={open}
      >
        <View className="measure__title">{pieces ? <Marked pieces={pieces} /> : measure.title}</View>
        <View className="row row--wrap">
          <View className={`badge badge--${state.tone} measure__state`}>
            <Icon name={TONE_ICONS[state.tone]} />
            <View>{state.text}</View>
          </View>
          {facts.map((fact) => (
            <View key={fact} className="chip">
              {fact}
            </View>
          ))}
        </View>
        <View className="measure__text">{measure.benefit.summary}</View>
        {match && <Reasons measure={measure} match={match} />}
        {successor && (
          <Line icon="right" tone="review" lead="">
            {MEASURES.replacedBy(successor.title)}
          </Line>
        )}
        {sure && <View className="text-hint">{sure}</View>}
      </View>
      <CardFoot measure={measure} onWhy={onWhy} />
    </Card>
  );
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <View>
      {pieces.map(({ text, isMarked }, at) => (
        <Text key={at} className={isMarked ? 'measure__hit' : ''}>
          {text}
        </Text>
      ))}
    </View>
  );
}

function Reasons({ measure, match }: { readonly measure: PublicMeasure; readonly match: MeasureMatch }) {
  const { met, never, lacking, ask, unmet } = sayReasons(measure, match);
  if (measure.requirements.length === 0) return <View className="text-soft">{MEASURES.noConditions}</View>;
  if (never !== null) {
    return (
      <Line icon="minus" tone="unmet" lead={MEASURES.never}>
        {never}
      </Line>
    );
  }
  return (
    <View className="measure__reasons">
      {met !== null && (
        <Line icon="check" tone="met" lead={MEASURES.met}>
          {met}
        </Line>
      )}
      {unmet !== null && (
        <Line icon="cross" tone="unmet" lead={MEASURES.unmet}>
          {unmet}
        </Line>
      )}
      {lacking !== null && (
        <Line icon="question" tone="unknown" lead={MEASURES.lacking}>
          {lacking}
        </Line>
      )}
      {ask !== null && (
        <Line icon="person" tone="review" lead={MEASURES.ask}>
          {ask}
        </Line>
      )}
    </View>
  );
}

interface LineProps {
  readonly icon: IconName;
  readonly tone: 'met' | 'unmet' | 'unknown' | 'review';
  readonly lead: string;
  readonly children: ReactNode;
}

function Line({ icon, tone, lead, children }: LineProps) {
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
