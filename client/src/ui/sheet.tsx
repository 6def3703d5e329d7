import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

import { COMMON } from '../texts/common';
import { Link } from './button';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
}

/** A panel from below; the shade and the word 关闭 both close it. */
export function Sheet({ title, onClose, children }: PropsWithChildren<SheetProps>) {
  return (
    <View className="sheet" aria-role="dialog" aria-label={title} catchMove>
      <View className="sheet__shade" aria-role="button" aria-label={COMMON.close} onClick={onClose} />
      <View className="sheet__panel stack">
        <View className="row row--apart">
          <View className="text-title grow" aria-role="heading">
            {title}
          </View>
          <Link label={COMMON.close} onTap={onClose} />
        </View>
        {children}
      </View>
    </View>
  );
}
