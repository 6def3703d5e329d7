import type { CanvasNode } from './canvas-node';

/** The canvas inside Taro's `<Canvas id>`, once it is on the page. */
export async function canvasOf(id: string): Promise<CanvasNode | null> {
  const canvas = document.querySelector<HTMLCanvasElement>(`#${id} canvas`);
  if (!canvas) return null;
  const { width, height } = canvas.getBoundingClientRect();
  return { canvas, width, height, pixelRatio: window.devicePixelRatio };
}

/** What a browser can do with a drawn picture: show it, and offer it as a file. */
export async function pictureOf({ canvas }: CanvasNode): Promise<string> {
  return (canvas as HTMLCanvasElement).toDataURL('image/png');
}

export async function savePicture(url: string, name: string): Promise<boolean> {
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.png`;
  link.click();
  return true;
}
