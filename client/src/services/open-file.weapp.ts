import Taro from '@tarojs/taro';

import type { FileLink, HandOver } from './open-file.h5';

export type { FileLink, HandOver } from './open-file.h5';

/** One name for all of them: the next one takes the place of the one before, so at most one lies on the phone. */
const TABLE = 'export.xlsx';

/**
 * Fetch the file: WeChat opens a table, with its menu to send or keep it; any other file it can only send to a chat, where
 * 文件传输助手 keeps it, and that it does by a tap alone. Throws where the file cannot be fetched.
 */
export async function openFile(
  { url, name }: FileLink,
  onPercent: (percent: number) => void,
): Promise<HandOver | null> {
  const isTable = name.endsWith('.xlsx');
  const place = isTable ? { filePath: `${Taro.env.USER_DATA_PATH ?? ''}/${TABLE}` } : {};
  const task = Taro.downloadFile({ url, ...place });
  task.progress(({ progress }) => onPercent(progress));
  const { statusCode, filePath, tempFilePath } = await task;
  if (statusCode !== 200) throw new Error(`the file answers ${statusCode}`);
  const kept = isTable ? (filePath ?? tempFilePath) : tempFilePath;
  if (!isTable) return () => share(kept, name);
  await Taro.openDocument({ filePath: kept, fileType: 'xlsx', showMenu: true });
  return null;
}

/** Whoever thinks better of it has lost nothing: the file can be sent again. */
async function share(filePath: string, fileName: string): Promise<boolean> {
  try {
    await Taro.shareFileMessage({ filePath, fileName });
    return true;
  } catch {
    return false;
  }
}
