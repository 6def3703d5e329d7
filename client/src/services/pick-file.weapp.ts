import Taro from '@tarojs/taro';

import type { PickedFile } from './picked-file';
import { chosenOrNull, readBase64 } from './picked.weapp';

/** A file out of a chat, which is how files come to a phone in WeChat; null when none was chosen. */
export async function pickFile(types: readonly string[]): Promise<PickedFile | null> {
  const chosen = await chosenOrNull(Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...types] }));
  const file = chosen?.tempFiles[0];
  return file ? { name: file.name, base64: await readBase64(file.path) } : null;
}
