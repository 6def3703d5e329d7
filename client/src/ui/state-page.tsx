import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

import { Icon, type IconName } from './icon';

interface StatePageProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text?: string;
}

/** Empty, failed, offline: what happened in a sentence, and what can be done. */
export function StatePage({ icon, title, text, children }: PropsWithChildren<StatePageProps>) {
  return (
    <View className="state-page stack">
      <View className="state-page__icon">
        <Icon name={icon} />
      </View>
      <View className="text-title">{title}</View>
      {text && <View className="text-soft">{text}</View>}
      {children}
    </View>
  );
}

export function Skeleton({ label }: { readonly label: string }) {
  return (
    <View className="card skeleton" aria-label={label} aria-live="polite">
      <View className="skeleton__bar skeleton__bar--short" />
      <View className="skeleton__bar" />
      <View className="skeleton__bar" />
      <View className="text-hint">{label}</View>
    </View>
  );
}
