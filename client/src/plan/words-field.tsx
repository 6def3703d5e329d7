import { Textarea } from '@tarojs/components';

import './plan.scss';

interface WordsFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly placeholder?: string;
  readonly maxlength: number;
  /** In a sheet, which stands still while the page scrolls. */
  readonly fixed?: boolean;
}

const CURSOR_SPACING = 120;

/** Room for a few lines. */
export function WordsField({ label, value, onInput, placeholder = '', maxlength, fixed = false }: WordsFieldProps) {
  return (
    <Textarea
      className="words-field"
      value={value}
      maxlength={maxlength}
      fixed={fixed}
      cursorSpacing={CURSOR_SPACING}
      disableDefaultPadding
      placeholder={placeholder}
      aria-label={label}
      onInput={(event) => onInput(event.detail.value)}
    />
  );
}
