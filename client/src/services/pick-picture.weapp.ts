import Taro from '@tarojs/taro';

import type { PickedFile } from './picked-file';
import { chosenOrNull, readBase64 } from './picked.weapp';

/** A picture from the album or the camera, made smaller by WeChat; null when none was chosen. */
export async function pickPicture(): Promise<PickedFile | null> {
  const chosen = await chosenOrNull(Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] }));
  const path = chosen?.tempFiles[0]?.tempFilePath;
  return path === undefined ? null : { name: path.slice(path.lastIndexOf('/') + 1), base64: await readBase64(path) };
}
