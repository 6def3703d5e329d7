import type { EChartsCoreOption } from 'echarts/core';
import { useMemo } from 'react';

import type { RungResult } from '@shared/check/types';
import { groupText } from '@shared/text';

import { useTypeScale } from '../../services/preferences';
import { RESULT } from '../../texts/result';
import { Chart } from './chart';
import { COLORS } from './colors';

type Groups = RungResult['groups'];

const share = (points: number, of: number): number => (of > 0 ? (points / of) * 100 : 0);

function radarOf(groups: Groups, scale: number): EChartsCoreOption {
  const area = (values: readonly number[], color: string, opacity: number, type: 'solid' | 'dashed') => ({
    value: values,
    symbol: 'none',
    lineStyle: { color, width: 2, type },
    areaStyle: { color, opacity },
  });
  return {
    animation: false,
    radar: {
      indicator: groups.map(({ key }) => ({ name: groupText(key), max: 100 })),
      radius: '62%',
      axisName: { color: COLORS.ink, fontSize: Math.round(14 * Math.min(scale, 1.3)) },
      splitNumber: 4,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: COLORS.line } },
      axisLine: { lineStyle: { color: COLORS.line } },
    },
    series: [
      {
        type: 'radar',
        silent: true,
        data: [
          area(
            groups.map(({ max, of }) => share(max, of)),
            COLORS.unknown,
            0.1,
            'dashed',
          ),
          area(
            groups.map(({ min, of }) => share(min, of)),
            COLORS.brand,
            0.25,
            'solid',
          ),
        ],
      },
    ],
  };
}

/** How full each group of the score is: what is sure, and dashed what is still possible. */
export function GroupRadar({ groups }: { readonly groups: Groups }) {
  const scale = useTypeScale();
  const option = useMemo(() => radarOf(groups, scale), [groups, scale]);
  return <Chart id="group-radar" option={option} className="radar" label={RESULT.radarAria} />;
}
