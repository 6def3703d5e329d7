import { View } from '@tarojs/components';

import { Icon, type IconName } from './icon';
import { Pressable } from './pressable';

interface ButtonProps {
  readonly label: string;
  readonly onTap: () => void;
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'light';
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  readonly disabled?: boolean;
  readonly inline?: boolean;
  /** What a screen reader says where the label alone is not enough. */
  readonly hint?: string;
}

export function Button({
  label,
  onTap,
  kind = 'primary',
  icon,
  iconAfter,
  disabled = false,
  inline,
  hint,
}: ButtonProps) {
  const look = `button button--${kind} ${disabled ? 'button--disabled' : ''} ${inline ? 'button--inline' : ''}`;
  return (
    <Pressable className={look} label={hint ?? label} disabled={disabled} onTap={onTap}>
      {icon && <Icon name={icon} />}
      <View>{label}</View>
      {iconAfter && <Icon name={iconAfter} />}
    </Pressable>
  );
}

interface LinkProps {
  readonly label: string;
  readonly onTap: () => void;
  readonly icon?: IconName;
  /** What a screen reader says where the label alone is not enough. */
  readonly hint?: string;
}

/** A line of text that does something; as tall as a finger. */
export function Link({ label, onTap, icon, hint }: LinkProps) {
  return (
    <Pressable className="link" label={hint ?? label} onTap={onTap}>
      {icon && <Icon name={icon} />}
      <View>{label}</View>
    </Pressable>
  );
}
