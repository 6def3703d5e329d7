import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

import { isAwake, onAwake } from '../../services/visibility';

/** Does something again and again while `isOn` and somebody looks at the page: one under another asks for nothing. */
export function useRepeat(isOn: boolean, everyMs: number, act: () => unknown): void {
  const [isShown, setShown] = useState(true);
  const [isSeen, setSeen] = useState(isAwake);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => onAwake(setSeen), []);
  useEffect(() => {
    if (!isOn || !isShown || !isSeen) return undefined;
    const timer = setInterval(() => latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [isOn, isShown, isSeen, everyMs]);
}
