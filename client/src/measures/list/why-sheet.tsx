import { View } from '@tarojs/components';

import { SCORE_PARTS } from '@shared/text/measures';

import { MEASURES } from '../../texts/measures';
import { Sheet } from '../../ui';
import type { Matched } from './group-matches';

/** Why one measure stands above another: the points, in words. */
export function WhySheet({
  matched: { measure, match },
  onClose,
}: {
  readonly matched: Matched;
  readonly onClose: () => void;
}) {
  const parts = [...match.why].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return (
    <Sheet title={MEASURES.why} onClose={onClose}>
      <View className="text-strong">{measure.title}</View>
      <View className="line-list">
        {parts.map(({ part, points }) => (
          <View key={part} className="line-item">
            <View className="grow">
              <View>{SCORE_PARTS[part]}</View>
              {MEASURES.parts[part] && <View className="text-soft">{MEASURES.parts[part]}</View>}
            </View>
            <View className={`text-strong ${points < 0 ? 'tone--unmet' : 'tone--met'}`}>{MEASURES.points(points)}</View>
          </View>
        ))}
        <View className="line-item">
          <View className="grow text-strong">{MEASURES.whyTotal(match.score)}</View>
        </View>
      </View>
      <View className="text-soft">{MEASURES.whyText}</View>
    </Sheet>
  );
}
