import { View } from '@tarojs/components';

import { Icon } from '../../ui';
import type { Status } from './status';

export function StatusLine({ status: { word, icon, tone } }: { readonly status: Status }) {
  return (
    <View className={`bubble__status bubble__status--${tone}`}>
      <Icon name={icon} />
      <View>{word}</View>
    </View>
  );
}
