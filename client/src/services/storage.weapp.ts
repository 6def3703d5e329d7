import Taro from '@tarojs/taro';

/** Text by key on the phone: at most 1 MB a key and 10 MB in all. */
export function readText(key: string): string | null {
  const value: unknown = Taro.getStorageSync(key);
  return typeof value === 'string' && value !== '' ? value : null;
}
export const writeText = (key: string, text: string): void => Taro.setStorageSync(key, text);
export const removeText = (key: string): void => Taro.removeStorageSync(key);
export const listKeys = (): readonly string[] => Taro.getStorageInfoSync().keys;
