import Taro from '@tarojs/taro';

import type { PickedFile } from './picked-file';

/** A picture from the album or the camera, made smaller by WeChat; null when none was chosen. */
export async function pickPicture(): Promise<PickedFile | null> {
  const chosen = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] }).catch(
    (fault: { readonly errMsg?: string }) => {
      if (fault.errMsg?.includes('cancel')) return null;
      throw fault;
    },
  );
  const [file] = chosen?.tempFiles ?? [];
  if (!file) return null;
  const path = file.tempFilePath;
  return { name: path.slice(path.lastIndexOf('/') + 1), base64: await read(path) };
}

const read = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'base64',
      success: ({ data }) => resolve(String(data)),
      fail: reject,
    });
  });
