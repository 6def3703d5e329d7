import Taro from '@tarojs/taro';

const USUAL_PX = 16;

/** How much larger than usual the reader wants type: Android tells a factor, iOS the size of its body text. */
export function systemScale(): number {
  const { fontSizeScaleFactor, fontSizeSetting } = Taro.getAppBaseInfo() as {
    fontSizeScaleFactor?: number;
    fontSizeSetting?: number;
  };
  if (fontSizeScaleFactor && fontSizeScaleFactor > 0) return fontSizeScaleFactor;
  return fontSizeSetting && fontSizeSetting > 0 ? fontSizeSetting / USUAL_PX : 1;
}
