import { Text, View } from '@tarojs/components';

import { stateOn, type MeasureMatch, type PublicMeasure } from '@shared/measures';
import type { Piece } from '@shared/measures/search';

import { useDay } from '../../services/day';
import { measureQuery, type FirmInCare } from '../../services/firm-in-care';
import { openPage } from '../../services/navigation';
import { MEASURES } from '../../texts/measures';
import { Card, Icon, type IconName, Pressable } from '../../ui';
import { CardFoot } from './card-foot';
import { CardLine, Reasons } from './card-reasons';
import { sayReasons, speakReasons } from './say-reasons';
import { sayBenefit, sayPlace, sayState, type Tone } from './say-facts';

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
  /** What to look at once the measure is over. */
  readonly successor?: PublicMeasure | undefined;
  /** The firm of `match`, where a commissioner looks at it: he marks nothing for it. */
  readonly firm?: FirmInCare | undefined;
  readonly onWhy?: (() => void) | undefined;
  readonly onOpen?: (() => void) | undefined;
}

/** One measure: what it is, whether it can be had now, and why it is here. */
export function MeasureCard({ measure, match, pieces, successor, firm, onWhy, onOpen }: MeasureCardProps) {
  const day = useDay();
  const now = match ?? stateOn(measure, day);
  const isOver = now.state === 'expired' || now.state === 'replaced';
  const isMine = firm === undefined;
  const state = sayState(measure, now);
  const facts = [sayPlace(measure), sayBenefit(measure, match)];
  const reasons = match ? speakReasons(sayReasons(measure, match), isMine) : [];
  const sure = measure.confidence === 'confirmed' ? null : MEASURES.sure[measure.confidence];
  const instead = isOver && successor ? MEASURES.replacedBy(successor.title) : null;
  // The label takes the place of all that the card shows.
  const spoken = [state.text, ...facts, measure.benefit.summary, ...reasons, instead, sure].filter(
    (each) => each !== null,
  );
  const open = (): void => {
    onOpen?.();
    openPage('measure', measureQuery(measure.id, firm));
  };
  return (
    <Card className="measure">
      <Pressable className="measure__body" label={MEASURES.openAria(measure.title, spoken.join('，'))} onTap={open}>
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
        {match && <Reasons measure={measure} match={match} isMine={isMine} />}
        {instead !== null && (
          <CardLine icon="right" tone="review" lead="">
            {instead}
          </CardLine>
        )}
        {sure && <View className="text-hint">{sure}</View>}
      </Pressable>
      {isMine && <CardFoot measure={measure} onWhy={onWhy} />}
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
