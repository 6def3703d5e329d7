import { Input, View } from '@tarojs/components';

interface TextFieldProps {
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly label: string;
  readonly unit?: string;
  readonly isBad?: boolean;
  readonly type?: 'text' | 'digit' | 'number';
  readonly placeholder?: string;
  readonly onDone?: () => void;
  readonly maxlength?: number;
}

/** One big input with its unit beside it. */
export function TextField({
  value,
  onInput,
  label,
  unit,
  isBad,
  type = 'text',
  placeholder = '',
  onDone,
  maxlength = 100,
}: TextFieldProps) {
  return (
    <View className={`input-box ${isBad ? 'input-box--bad' : ''}`}>
      <Input
        className={`input-box__input ${type === 'text' ? 'input-box__input--text' : ''}`}
        value={value}
        type={type}
        placeholder={placeholder}
        maxlength={maxlength}
        aria-label={unit ? `${label}（${unit}）` : label}
        confirmType="done"
        onInput={(event) => onInput(event.detail.value)}
        onConfirm={() => onDone?.()}
      />
      {unit && <View className="input-box__unit">{unit}</View>}
    </View>
  );
}

export function FieldError({ text }: { readonly text: string }) {
  return (
    <View className="field-error" aria-live="assertive" aria-role="alert">
      <View className="icon icon--alert" aria-hidden="true" />
      <View className="grow">{text}</View>
    </View>
  );
}
