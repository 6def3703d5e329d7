import { PieChart, RadarChart } from 'echarts/charts';
import { RadarComponent } from 'echarts/components';
import { init, setPlatformAPI, use as register, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

import type { CanvasNode, PlainCanvas } from '../../services/canvas-node';

register([PieChart, RadarChart, RadarComponent, CanvasRenderer]);

const CJK = /[\u2e80-\uffef]/;

// ECharts measures text on a canvas of its own, which a mini-program's fake document cannot make.
setPlatformAPI({
  measureText: (text, font) => {
    const size = Number.parseFloat(/([\d.]+)px/.exec(font ?? '')?.[1] ?? '12');
    return { width: [...text].reduce((sum, letter) => sum + size * (CJK.test(letter) ? 1 : 0.56), 0) };
  },
});

/** WeChat's canvas node has no events and must not be given any: the charts are pictures. */
class QuietCanvas {
  constructor(private readonly node: PlainCanvas) {}
  get width(): number {
    return this.node.width;
  }
  set width(width: number) {
    this.node.width = width;
  }
  get height(): number {
    return this.node.height;
  }
  set height(height: number) {
    this.node.height = height;
  }
  getContext(type: '2d'): CanvasRenderingContext2D | null {
    return this.node.getContext(type);
  }
  addEventListener(): void {}
  removeEventListener(): void {}
}

export function startChart({ canvas, width, height, pixelRatio }: CanvasNode): EChartsType {
  const quiet = new QuietCanvas(canvas) as unknown as HTMLCanvasElement;
  return init(quiet, null, { renderer: 'canvas', width, height, devicePixelRatio: pixelRatio });
}
