import { View } from '@tarojs/components';

import { COMMON } from '../texts/common';
import { Icon, type IconName } from './icon';
import { Pressable } from './pressable';

interface ToggleRowProps {
  readonly title: string;
  readonly text: string;
  readonly on: boolean;
  readonly onTap: () => void;
  readonly icon?: IconName;
}

/** One line of a list that is on or off, in words as well. */
export function ToggleRow({ title, text, on, onTap, icon }: ToggleRowProps) {
  return (
    <Pressable className="line-item" role="switch" checked={on} label={title} onTap={onTap}>
      {icon && (
        <View className="line-item__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="grow">
        <View className="text-strong">{title}</View>
        <View className="text-soft">{text}</View>
      </View>
      <View className={`toggle ${on ? 'toggle--on' : ''}`}>
        <View className="toggle__word">{on ? COMMON.on : COMMON.off}</View>
        <View className="toggle__knob" />
      </View>
    </Pressable>
  );
}
