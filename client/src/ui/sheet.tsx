import { ScrollView, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

import { COMMON } from '../texts/common';
import { Link } from './button';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
}

/**
 * A panel from below; the shade and the word 关闭 both close it. It scrolls while the page behind it stays, which WeChat lets
 * nothing but a scroll view do.
 */
export function Sheet({ title, onClose, children }: PropsWithChildren<SheetProps>) {
  return (
    <View className="sheet" aria-role="dialog" aria-label={title} catchMove>
      <View className="sheet__shade" aria-role="button" aria-label={COMMON.close} onClick={onClose} />
      <ScrollView scrollY className="sheet__panel">
        <View className="sheet__body stack">
          <View className="row row--apart">
            <View className="text-title grow" aria-role="heading">
              {title}
            </View>
            <Link label={COMMON.close} onTap={onClose} />
          </View>
          {children}
        </View>
      </ScrollView>
    </View>
  );
}
