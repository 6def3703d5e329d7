import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** How much of the page the keyboard hides: the text area asks WeChat not to push the page up (`adjustPosition`). */
export function useKeyboardHeight(): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const tell = (change: { readonly height: number }): void => setHeight(change.height);
    Taro.onKeyboardHeightChange(tell);
    return () => Taro.offKeyboardHeightChange(tell);
  }, []);
  return height;
}
