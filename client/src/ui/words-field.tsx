import { Textarea } from '@tarojs/components';

interface WordsFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly placeholder?: string;
  readonly maxlength: number;
  readonly disabled?: boolean;
  /** In a sheet, which stands still while the page scrolls. */
  readonly fixed?: boolean;
  readonly className?: string;
}

/** The keyboard leaves room for the button below. */
const CURSOR_SPACING = 120;

/** Room for a few lines. */
export function WordsField({
  label,
  value,
  onInput,
  placeholder = '',
  maxlength,
  disabled = false,
  fixed = false,
  className = '',
}: WordsFieldProps) {
  return (
    <Textarea
      className={`words-field ${className}`}
      value={value}
      maxlength={maxlength}
      disabled={disabled}
      fixed={fixed}
      cursorSpacing={CURSOR_SPACING}
      disableDefaultPadding
      placeholder={placeholder}
      aria-label={label}
      onInput={(event) => onInput(event.detail.value)}
    />
  );
}
