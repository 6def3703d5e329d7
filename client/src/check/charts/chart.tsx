import { Canvas, View } from '@tarojs/components';
import { useReady } from '@tarojs/taro';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useState } from 'react';

import { canvasOf } from '../../services/canvas';
import { IS_H5 } from '../../services/platform';
import { startChart } from './engine';

interface ChartProps {
  readonly id: string;
  readonly option: EChartsCoreOption;
  readonly className: string;
  /** The picture in words. */
  readonly label: string;
}

const TRIES = 10;
const PAUSE_MS = 60;

/** One ECharts picture, on WeChat's canvas and on the browser's. */
export function Chart({ id, option, className, label }: ChartProps) {
  const [isReady, setReady] = useState(IS_H5);
  const [chart, setChart] = useState<EChartsType | null>(null);

  useReady(() => setReady(true));

  useEffect(() => {
    let isGone = false;
    let started: EChartsType | null = null;
    const start = async (triesLeft: number): Promise<void> => {
      const node = await canvasOf(id);
      if (isGone) return;
      if (node && node.width > 0) {
        started = startChart(node);
        setChart(started);
      } else if (triesLeft > 0) setTimeout(() => void start(triesLeft - 1), PAUSE_MS);
    };
    void start(TRIES);
    return () => {
      isGone = true;
      setChart(null);
      started?.dispose();
    };
  }, [id, isReady]);

  useEffect(() => {
    chart?.setOption(option, true);
  }, [chart, option]);

  return (
    <View className={className} aria-role="img" aria-label={label}>
      <Canvas type="2d" id={id} canvasId={id} className="chart__canvas" disableScroll={false} aria-hidden="true" />
    </View>
  );
}
