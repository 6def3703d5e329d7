import { View } from '@tarojs/components';

import { Icon, type IconName } from './icon';

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

export function Button({ label, onTap, kind = 'primary', icon, iconAfter, disabled, inline, hint }: ButtonProps) {
  const look = `button button--${kind} ${disabled ? 'button--disabled' : ''} ${inline ? 'button--inline' : ''}`;
  return (
    <View
      className={look}
      hoverClass="button--pressed"
      aria-role="button"
      aria-label={hint ?? label}
      aria-disabled={disabled ? 'true' : 'false'}
      onClick={() => {
        if (!disabled) onTap();
      }}
    >
      {icon && <Icon name={icon} />}
      <View>{label}</View>
      {iconAfter && <Icon name={iconAfter} />}
    </View>
  );
}

/** A line of text that does something; as tall as a finger. */
export function Link({
  label,
  onTap,
  icon,
}: {
  readonly label: string;
  readonly onTap: () => void;
  readonly icon?: IconName;
}) {
  return (
    <View className="link" hoverClass="button--pressed" aria-role="button" aria-label={label} onClick={onTap}>
      {icon && <Icon name={icon} />}
      <View>{label}</View>
    </View>
  );
}
