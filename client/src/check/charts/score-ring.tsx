import { View } from '@tarojs/components';
import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';

import type { RungResult } from '@shared/check/types';

import { RESULT } from '../../texts/result';
import { Chart } from './chart';
import { COLORS } from './colors';

type Score = NonNullable<RungResult['score']>;

const slice = (value: number, color: string) => ({ value, itemStyle: { color } });

function ringOf({ min, max, pass }: Score, of: number): EChartsCoreOption {
  const color = min >= pass ? COLORS.met : max < pass ? COLORS.unmet : COLORS.unknown;
  const base = { type: 'pie', silent: true, label: { show: false }, startAngle: 90, animation: false };
  const mark = of * 0.012;
  return {
    animation: false,
    series: [
      {
        ...base,
        radius: ['78%', '94%'],
        data: [slice(min, color), slice(max - min, `${color}55`), slice(of - max, COLORS.rest)],
      },
      {
        ...base,
        radius: ['72%', '100%'],
        data: [
          slice(pass - mark / 2, 'transparent'),
          slice(mark, COLORS.ink),
          slice(of - pass - mark / 2, 'transparent'),
        ],
      },
    ],
  };
}

/** The score as a ring with a mark at the line; unknown inputs make a paler stretch. */
export function ScoreRing({ score, of }: { readonly score: Score; readonly of: number }) {
  const { min, max, pass } = score;
  const option = useMemo(() => ringOf({ min, max, pass }, of), [min, max, pass, of]);
  return (
    <View className="ring">
      <Chart id="score-ring" option={option} className="ring__picture" label={RESULT.scoreAria(min, max, pass)} />
      <View className="ring__words" aria-hidden="true">
        <View className="ring__figure">{RESULT.scoreRange(min, max)}</View>
        <View className="text-hint">{RESULT.scoreOf(pass)}</View>
      </View>
    </View>
  );
}
