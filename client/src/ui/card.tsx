import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';

import { Icon, type IconName } from './icon';

export function Card({ className = '', children }: PropsWithChildren<{ readonly className?: string }>) {
  return <View className={`card ${className}`}>{children}</View>;
}

export function SectionHead({ title, aside }: { readonly title: string; readonly aside?: ReactNode }) {
  return (
    <View className="section-head">
      <View className="text-title" aria-role="heading">
        {title}
      </View>
      {aside}
    </View>
  );
}

const NOTICE_ICONS: Readonly<Record<string, IconName>> = { info: 'bulb', warn: 'alert', bad: 'cross', good: 'check' };

interface NoticeProps {
  readonly tone?: 'info' | 'warn' | 'bad' | 'good';
  readonly icon?: IconName;
  /** Spoken when it appears. */
  readonly live?: boolean;
}

export function Notice({ tone = 'info', icon, live, children }: PropsWithChildren<NoticeProps>) {
  return (
    <View className={`notice notice--${tone}`} aria-live={live ? 'polite' : undefined}>
      <View className="notice__icon">
        <Icon name={icon ?? NOTICE_ICONS[tone] ?? 'bulb'} />
      </View>
      <View className="grow">{children}</View>
    </View>
  );
}
