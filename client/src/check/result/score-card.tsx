import { View } from '@tarojs/components';

import type { RungResult } from '@shared/check/types';
import { groupText } from '@shared/text';

import { RESULT } from '../../texts/result';
import { Card, OutcomeBadge } from '../../ui';
import { GroupRadar } from '../charts/group-radar';
import { ScoreRing } from '../charts/score-ring';

const RADAR_NEEDS = 3;

/** The points of a rung that scores: ring, radar, and the same figures as a list for whoever cannot see them. */
export function ScoreCard({ result: { score, groups } }: { readonly result: RungResult }) {
  if (!score) return null;
  const of = groups.reduce((sum, group) => sum + group.of, 0) || 100;
  return (
    <Card className="stack">
      <View className="score">
        <ScoreRing score={score} of={of} />
        {groups.length >= RADAR_NEEDS && <GroupRadar groups={groups} />}
      </View>
      {score.min !== score.max && <View className="text-soft">{RESULT.scoreUnknown}</View>}
      <View className="line-list">
        {groups.map(({ key, min, max, of: full, required }) => (
          <View key={key} className="score__group">
            <View className="row row--apart row--wrap">
              <View className="text-strong">{groupText(key)}</View>
              <View>{RESULT.groupLine(min, max, full)}</View>
            </View>
            <View className="bar" aria-hidden="true">
              <View className="bar__max" style={{ width: `${(max / full) * 100}%` }} />
              <View className="bar__min" style={{ width: `${(min / full) * 100}%` }} />
            </View>
            {required !== null && (
              <OutcomeBadge
                outcome={min >= required ? 'met' : max < required ? 'unmet' : 'unknown'}
                word={RESULT.groupRequired(required, min >= required)}
              />
            )}
          </View>
        ))}
      </View>
    </Card>
  );
}
