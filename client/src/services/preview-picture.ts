import Taro from '@tarojs/taro';

/** The picture over the whole screen, as the phone shows its own. */
export function previewPicture(url: string): void {
  void Taro.previewImage({ urls: [url], current: url });
}
