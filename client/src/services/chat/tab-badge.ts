import Taro from '@tarojs/taro';

const INDEX = 2;
const MOST = 99;

/** The number on the tab 消息. Outside the tabs the platform refuses it; the next page that shows says it again. */
export function showTabBadge(unread: number): void {
  const text = unread > MOST ? `${MOST}+` : String(unread);
  const shown = unread > 0 ? Taro.setTabBarBadge({ index: INDEX, text }) : Taro.removeTabBarBadge({ index: INDEX });
  // Outside WeChat's own promise it may be nothing at all.
  void Promise.resolve(shown).catch(() => undefined);
}
