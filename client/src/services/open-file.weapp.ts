import Taro from '@tarojs/taro';

import type { FileLink, HandOver } from './open-file.h5';

export type { FileLink, HandOver } from './open-file.h5';

/** What WeChat opens by itself. */
const OPENS = ['xlsx', 'docx', 'pptx', 'pdf'] as const;
type Opens = (typeof OPENS)[number];

/** One name for all of a kind: the next one takes the place of the one before, so at most one of each lies on the phone. */
const placeOf = (type: Opens): string => `${Taro.env.USER_DATA_PATH ?? ''}/export.${type}`;

/** What was opened is not left on the phone: when the app starts, and when the phone is cleared. */
export function dropOpenedFiles(): void {
  const files = Taro.getFileSystemManager();
  for (const type of OPENS) {
    try {
      files.unlinkSync(placeOf(type));
    } catch {
      // None of this kind was opened.
    }
  }
}

/**
 * Fetch the file: WeChat opens a table or a document, with its menu to send or keep it; any other file it can only send to a chat, where
 * 文件传输助手 keeps it, and that it does by a tap alone. Throws where the file cannot be fetched.
 */
export async function openFile(
  { url, name }: FileLink,
  onPercent: (percent: number) => void,
): Promise<HandOver | null> {
  const type = OPENS.find((each) => name.toLowerCase().endsWith(`.${each}`));
  const place = type ? { filePath: placeOf(type) } : {};
  const task = Taro.downloadFile({ url, ...place });
  task.progress(({ progress }) => onPercent(progress));
  const { statusCode, filePath, tempFilePath } = await task;
  if (statusCode !== 200) throw new Error(`the file answers ${statusCode}`);
  const kept = type ? (filePath ?? tempFilePath) : tempFilePath;
  if (!type) return () => share(kept, name);
  await Taro.openDocument({ filePath: kept, fileType: type, showMenu: true });
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
