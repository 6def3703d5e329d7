import { wordsOf } from '@shared/chat';
import type { StoredWhat } from './records';

const LONGEST = 60;

/** Stands in a list, or above a reply, for something that was said; `''` for what only happened. */
export function briefOf(what: StoredWhat): string {
  switch (what.kind) {
    case 'text':
      return cut(what.text);
    case 'picture':
      return '［图片］';
    case 'file':
      return cut(`［文件］${what.name}`);
    case 'card':
      return cut(`［卡片］${what.title}`);
    case 'recalled':
      return '［已撤回］';
    case 'recall':
    case 'closed':
    case 'rated':
    case 'published':
      return '';
  }
}

/** Words as a search compares them: wide and narrow, large and small letters are the same. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a search finds it by. */
export const textOf = (what: StoredWhat): string => searchable(wordsOf(what));

function cut(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  return signs.length <= LONGEST ? signs.join('') : `${signs.slice(0, LONGEST - 1).join('')}…`;
}
