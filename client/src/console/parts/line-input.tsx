import { View } from '@tarojs/components';

import { TextField } from '../../ui';

interface LineInputProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly maxlength?: number;
  readonly placeholder?: string;
  readonly isBad?: boolean;
  readonly type?: 'text' | 'number';
  readonly unit?: string;
}

/** A field with its name above it. */
export function LineInput({ label, ...field }: LineInputProps) {
  return (
    <View className="line-input">
      <View className="text-strong">{label}</View>
      <TextField label={label} {...field} />
    </View>
  );
}
