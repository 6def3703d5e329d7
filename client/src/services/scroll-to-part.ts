import Taro from '@tarojs/taro';

/** Bring the part with this id to the top of the page. */
export function scrollToPart(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, duration: 200 });
}
