import Taro from '@tarojs/taro';

import { pageUrl, type PageName, type Query } from './pages';

export { pageUrl, type PageName } from './pages';

const TABS: readonly PageName[] = ['home', 'measures', 'messages', 'mine'];
const isTab = (page: PageName): boolean => TABS.includes(page);

/** WeChat keeps ten pages and refuses the eleventh without a word: from there on a page takes the last one's place. */
const MOST_PAGES = 10;

export function openPage(page: PageName, query?: Query): void {
  const url = pageUrl(page, query);
  const isFull = Taro.getCurrentPages().length >= MOST_PAGES;
  void (isTab(page) ? Taro.switchTab({ url }) : isFull ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }));
}

/** Take the place of this page, so that 返回 does not lead through it again. */
export function replacePage(page: PageName, query?: Query): void {
  const url = pageUrl(page, query);
  void (isTab(page) ? Taro.switchTab({ url }) : Taro.redirectTo({ url }));
}

/** Back, or home where the page was opened directly. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: pageUrl('home') });
}
