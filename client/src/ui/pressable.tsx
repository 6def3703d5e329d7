import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

interface PressableProps {
  readonly onTap: () => void;
  readonly className?: string;
  /** What a screen reader says; without it, the words inside. */
  readonly label?: string;
  readonly role?: 'button' | 'radio' | 'checkbox' | 'tab' | 'switch';
  readonly checked?: boolean;
  readonly selected?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
}

/** Any area that does something when tapped: it shows the finger, and says its role and state to a screen reader. */
export function Pressable({
  onTap,
  className,
  label,
  role = 'button',
  checked,
  selected,
  expanded,
  disabled,
  children,
}: PropsWithChildren<PressableProps>) {
  return (
    <View
      className={className}
      hoverClass="button--pressed"
      aria-role={role}
      aria-label={label}
      aria-checked={told(checked)}
      aria-selected={told(selected)}
      aria-expanded={told(expanded)}
      aria-disabled={told(disabled)}
      onClick={() => {
        if (!disabled) onTap();
      }}
    >
      {children}
    </View>
  );
}

const told = (state: boolean | undefined): 'true' | 'false' | undefined =>
  state === undefined ? undefined : state ? 'true' : 'false';
