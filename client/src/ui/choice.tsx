import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

import { Icon } from './icon';
import { Pressable } from './pressable';

interface ChoiceProps {
  readonly label: string;
  readonly on: boolean;
  readonly onTap: () => void;
  readonly detail?: ReactNode;
  /** `check` is one of several that may hold together, `radio` one of many. */
  readonly kind?: 'radio' | 'check' | 'plain';
  readonly className?: string;
}

export function Choice({ label, on, onTap, detail, kind = 'radio', className = '' }: ChoiceProps) {
  return (
    <Pressable
      className={`choice ${on ? 'choice--on' : ''} ${className}`}
      role={kind === 'check' ? 'checkbox' : 'radio'}
      checked={on}
      label={label}
      onTap={onTap}
    >
      {kind !== 'plain' && (
        <View className={`dial ${kind === 'check' ? 'dial--square' : ''} ${on ? 'dial--on' : ''}`}>
          {on && <Icon name="check" />}
        </View>
      )}
      {kind === 'plain' && on && <Icon name="check" />}
      <View className={kind === 'plain' ? '' : 'grow'}>
        <View>{label}</View>
        {detail}
      </View>
    </Pressable>
  );
}

interface SegmentedProps<T extends string> {
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** Null while none is chosen. */
  readonly value: T | null;
  readonly onPick: (value: T) => void;
  readonly label: string;
}

export function Segmented<T extends string>({ options, value, onPick, label }: SegmentedProps<T>) {
  return (
    <View className="segmented" aria-role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <View
          key={option.value}
          className={`segmented__item ${option.value === value ? 'segmented__item--on' : ''}`}
          aria-role="radio"
          aria-checked={option.value === value ? 'true' : 'false'}
          aria-label={option.label}
          onClick={() => onPick(option.value)}
        >
          {option.value === value && <Icon name="check" />}
          <View>{option.label}</View>
        </View>
      ))}
    </View>
  );
}
