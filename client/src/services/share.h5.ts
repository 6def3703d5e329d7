import { copyText } from './feedback';

/** A browser has no WeChat card: the words go to the clipboard. */
export async function shareWords(title: string, path?: string): Promise<boolean> {
  return copyText(`${title}\n${window.location.origin}${path === undefined ? '' : `/#${path}`}`);
}
