import Taro from '@tarojs/taro';

/** Whether WeChat shows the mini-program, at each change. */
export function watchVisibility(tell: (isVisible: boolean) => void): void {
  Taro.onAppShow(() => tell(true));
  Taro.onAppHide(() => tell(false));
}
