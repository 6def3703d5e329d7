import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';

import { CONSOLE_ASSIGN } from '../../texts/console-firms';

interface LoadBarProps {
  readonly load: number;
  readonly most: number;
}

/** How full somebody is: a bar to look at, and the figures. */
export function LoadBar({ load, most }: LoadBarProps) {
  const share = most === 0 ? 100 : Math.min(100, Math.round((load / most) * 100));
  return (
    <View className="load-bar" aria-role="img" aria-label={CONSOLE_ASSIGN.loadAria(load, most)}>
      <View className="load-bar__track">
        <View
          className={`load-bar__fill ${load >= most ? 'load-bar__fill--full' : ''}`}
          style={{ width: `${share}%` } as CSSProperties}
        />
      </View>
      <View className="load-bar__words">
        {CONSOLE_ASSIGN.load(load, most)}
        {load >= most ? `，${CONSOLE_ASSIGN.full}` : ''}
      </View>
    </View>
  );
}
