import Taro from '@tarojs/taro';

import type { PickedFile } from './picked-file';

/** A file out of a chat, which is how files come to a phone in WeChat; null when none was chosen. */
export async function pickFile(types: readonly string[]): Promise<PickedFile | null> {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...types] }).catch(
    (fault: { readonly errMsg?: string }) => {
      if (fault.errMsg?.includes('cancel')) return null;
      throw fault;
    },
  );
  const [file] = chosen?.tempFiles ?? [];
  return file ? { name: file.name, base64: await read(file.path) } : null;
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
