import { View } from '@tarojs/components';

import type { ActionOutput } from '@shared/api';

import { minuteOf } from '../../services/say-day';
import { MATTERS } from '../../texts/matters';
import { Card } from '../../ui';
import { CloseMatter } from './close-matter';
import { RateMatter } from './rate-matter';
import { Stars } from './stars';

export type Matter = ActionOutput<'chat', 'matters'>['items'][number];

interface MatterCardProps {
  readonly firmId: string;
  readonly matter: Matter;
  readonly isOwn: boolean;
}

/** One matter: when it began and ended, how the firm found it, and what can be done now. */
export function MatterCard({ firmId, matter, isOwn }: MatterCardProps) {
  const { topic, openedAt, closedAt, rating, word } = matter;
  return (
    <Card className="stack">
      <View className="text-title">{MATTERS.name(matter.matter, MATTERS.topics[topic])}</View>
      <View className="text-small">
        <View>{MATTERS.opened(minuteOf(openedAt))}</View>
        <View>{closedAt === null ? MATTERS.isOpen : MATTERS.closed(minuteOf(closedAt))}</View>
      </View>
      {closedAt === null ? (
        <CloseMatter firmId={firmId} matter={matter.matter} />
      ) : rating !== null ? (
        <View aria-label={MATTERS.rated(rating)}>
          <Stars value={rating} />
          {word !== null && <View className="matter__word">{MATTERS.wordSaid(word)}</View>}
        </View>
      ) : isOwn ? (
        <RateMatter firmId={firmId} matter={matter.matter} />
      ) : (
        <View className="text-hint">{MATTERS.noRating}</View>
      )}
    </Card>
  );
}
