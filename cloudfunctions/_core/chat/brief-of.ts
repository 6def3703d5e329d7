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

/** What a search finds it by. */
export function textOf(what: StoredWhat): string {
  switch (what.kind) {
    case 'text':
      return what.text;
    case 'picture':
    case 'file':
      return what.name;
    case 'card':
      return `${what.title} ${what.text}`;
    default:
      return '';
  }
}

function cut(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  return signs.length <= LONGEST ? signs.join('') : `${signs.slice(0, LONGEST - 1).join('')}…`;
}
