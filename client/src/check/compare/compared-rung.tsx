import { View } from '@tarojs/components';

import type { ComparedRung } from '@shared/check/types';
import { criterionText, editionText, outcomeText, rungText } from '@shared/text';

import { COMPARE } from '../../texts/history';
import { Card, Icon, OutcomeMark, StatusBadge } from '../../ui';

type Flip = ComparedRung['flips'][number];

function change({ from, to, pointsFrom, pointsTo }: Flip): string {
  if (from === null) return `${COMPARE.newHere}：${outcomeText(to ?? 'na')}`;
  if (to === null) return COMPARE.goneHere;
  if (pointsFrom !== null && pointsTo !== null && pointsFrom !== pointsTo) return COMPARE.points(pointsFrom, pointsTo);
  return `${outcomeText(from)} → ${outcomeText(to)}`;
}

/** A rung on both sides, with the criteria that turned. */
export function ComparedRungCard({ rung: { rung, from, to, flips } }: { readonly rung: ComparedRung }) {
  return (
    <Card className="stack">
      <View className="text-title">{rungText(rung).name}</View>
      <View className="row row--wrap compare__heads">
        {[from, to].map((side, at) => (
          <View key={at} className="compare__head stack">
            <View className="text-soft">{at === 0 ? COMPARE.from : COMPARE.to}</View>
            {side ? <StatusBadge status={side.status} /> : <View>{COMPARE.none}</View>}
            {side && <View className="text-hint">{editionText(side.edition).number}</View>}
          </View>
        ))}
      </View>
      <View className="text-small">{flips.length === 0 ? COMPARE.noFlip : COMPARE.flips(flips.length)}</View>
      {flips.length > 0 && (
        <View className="line-list">
          {flips.map((flip) => (
            <View key={flip.id} className="line-item">
              {flip.to ? <OutcomeMark outcome={flip.to} /> : <Icon name="minus" />}
              <View className="grow">
                <View className="text-strong">{criterionText(flip.id).title}</View>
                <View className="text-soft">{change(flip)}</View>
              </View>
            </View>
          ))}
        </View>
      )}
    </Card>
  );
}
