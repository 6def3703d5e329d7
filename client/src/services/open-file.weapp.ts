import Taro from '@tarojs/taro';

import type { FileLink } from './open-file.h5';

export type { FileLink } from './open-file.h5';

/**
 * Fetch the file and hand it to the reader: WeChat opens a table, with its menu to send or keep it; any other file it can
 * only send to a chat, where 文件传输助手 keeps it. Throws where it cannot be fetched.
 */
export async function openFile({ url, name }: FileLink, onPercent: (percent: number) => void): Promise<void> {
  const task = Taro.downloadFile({ url, filePath: `${Taro.env.USER_DATA_PATH ?? ''}/${name}` });
  task.progress(({ progress }) => onPercent(progress));
  const { statusCode, filePath, tempFilePath } = await task;
  if (statusCode !== 200) throw new Error(`the file answers ${statusCode}`);
  const kept = filePath ?? tempFilePath;
  if (name.endsWith('.xlsx')) await Taro.openDocument({ filePath: kept, fileType: 'xlsx', showMenu: true });
  else await Taro.shareFileMessage({ filePath: kept, fileName: name }).catch(ignoreCancel);
}

/** Whoever thinks better of it has lost nothing: the file can be asked for again. */
function ignoreCancel(fault: unknown): void {
  const { errMsg } = fault as { errMsg?: string };
  if (!/cancel/i.test(errMsg ?? '')) throw fault;
}
