import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { CSSProperties, PropsWithChildren } from 'react';

import { repeatBadge } from '../services/chat';
import { useTypeScale } from '../services/preferences';
import { PrivacySheet } from './privacy-sheet';

interface ScreenProps {
  /** No padding at the top and the sides: the first part paints to the edge. */
  readonly flush?: boolean;
  readonly className?: string;
}

/** The frame of every page: it carries the reader's type scale, and WeChat's privacy question when there is one. */
export function Screen({ flush, className = '', children }: PropsWithChildren<ScreenProps>) {
  const scale = useTypeScale();
  useDidShow(repeatBadge);
  const style = { '--k': String(scale) } as CSSProperties;
  return (
    <View className={`screen ${flush ? 'screen--flush' : ''} ${className}`} style={style}>
      {children}
      <PrivacySheet />
    </View>
  );
}
