import { View } from '@tarojs/components';

import { Icon, type IconName } from './icon';
import { Pressable } from './pressable';

interface LinkRowProps {
  readonly title: string;
  readonly onTap: () => void;
  readonly text?: string;
  readonly icon?: IconName;
  /** How many of it are new, for the eye alone: `label` has to say it too. */
  readonly count?: string;
  /** What a screen reader says where the title alone is not enough. */
  readonly label?: string;
  /** `none` where the tap does something here instead of opening a page. */
  readonly after?: IconName | 'none';
}

/** One line of a list that leads somewhere: what it is, and a line about it. */
export function LinkRow({ title, onTap, text, icon, count, label, after = 'right' }: LinkRowProps) {
  return (
    <Pressable className="line-item" label={label ?? title} onTap={onTap}>
      {icon && (
        <View className="line-item__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="grow">
        <View className="text-strong">{title}</View>
        {text && <View className="text-soft">{text}</View>}
      </View>
      {count !== undefined && (
        <View className="count" aria-hidden="true">
          {count}
        </View>
      )}
      {after !== 'none' && (
        <View className="line-item__chevron">
          <Icon name={after} />
        </View>
      )}
    </Pressable>
  );
}
