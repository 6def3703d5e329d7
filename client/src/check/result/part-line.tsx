import { View } from '@tarojs/components';

import type { PartResult } from '@shared/check/types';
import { formatValue, outcomeText, partText } from '@shared/text';

import { RESULT } from '../../texts/result';
import { Icon } from '../../ui';

const SIGNS: Readonly<Record<string, string>> = { '>=': '不低于 ', '>': '高于 ', '<=': '不高于 ', '<': '低于 ' };
const RANK_SIGNS: Readonly<Record<string, string>> = { '<=': '前 ', '<': '前 ' };

const lineOf = ({ op, threshold, unit }: PartResult): string => {
  if (unit === 'rank' && threshold !== null) return `${RANK_SIGNS[op ?? ''] ?? ''}${threshold} 名`;
  return `${SIGNS[op ?? ''] ?? ''}${formatValue(threshold, unit)}`;
};

/** One comparison: what it measures, the firm's figure, the line, and how far it is. */
export function PartLine({ part, isShort }: { readonly part: PartResult; readonly isShort?: boolean }) {
  const { outcome, value, threshold, unit, gap } = part;
  const hasLine = threshold !== null;
  const figures = hasLine
    ? [
        `${RESULT.value} ${formatValue(value, unit, threshold)}`,
        `${RESULT.line} ${lineOf(part)}`,
        ...(outcome === 'unmet' && gap ? [`${RESULT.gap} ${formatValue(gap, unit)}`] : []),
      ]
    : [];
  if (isShort) return <View className="text-soft">{hasLine ? figures.join('，') : partText(part)}</View>;
  return (
    <View className="part">
      <View className={`part__mark tone--${outcome}`}>
        <Icon
          name={
            outcome === 'met'
              ? 'check'
              : outcome === 'unmet'
                ? 'cross'
                : outcome === 'na'
                  ? 'minus'
                  : outcome === 'review'
                    ? 'person'
                    : 'question'
          }
        />
      </View>
      <View className="grow">
        <View className="text-small">
          {partText(part)}
          <View className={`part__word tone--${outcome}`}> {outcomeText(outcome)}</View>
        </View>
        {hasLine && <View className="text-soft">{figures.join('，')}</View>}
      </View>
    </View>
  );
}
