import Taro from '@tarojs/taro';

import type { CanvasNode, PlainCanvas } from './canvas-node';

interface Found {
  readonly node?: PlainCanvas;
  readonly width?: number;
  readonly height?: number;
}

/** The node behind `<Canvas type="2d" id>` of the page in front; null while it is not laid out. */
export function canvasOf(id: string): Promise<CanvasNode | null> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true, size: true })
      .exec(([found]: (Found | null)[]) => {
        if (!found?.node || !found.width || !found.height) return resolve(null);
        const { pixelRatio } = Taro.getWindowInfo();
        resolve({ canvas: found.node, width: found.width, height: found.height, pixelRatio });
      });
  });
}

export async function pictureOf({ canvas }: CanvasNode): Promise<string> {
  // The typings of Taro want its own Canvas; the node of a 2D canvas is what WeChat takes.
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    fileType: 'png',
  });
  return tempFilePath;
}

export async function savePicture(filePath: string): Promise<boolean> {
  try {
    await Taro.saveImageToPhotosAlbum({ filePath });
    return true;
  } catch {
    return false;
  }
}
