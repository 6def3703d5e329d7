/** What a 2D canvas of a browser and one of WeChat have in common. */
export interface PlainCanvas {
  width: number;
  height: number;
  getContext(type: '2d'): CanvasRenderingContext2D | null;
}

export interface CanvasNode {
  readonly canvas: PlainCanvas;
  /** Size on the page in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}
