import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';

import { CONSOLE } from '../../texts/console';
import { CONSOLE_CODES } from '../../texts/console-people';
import { Button, FieldError, Sheet } from '../../ui';
import { LineInput } from './line-input';
import { oneLine } from './one-line';

interface NameSheetProps {
  readonly title: string;
  /** What the field asks for. */
  readonly field: string;
  readonly text: string;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onMake: (name: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

const LONGEST_NAME = 20;

/** For whom a new code is. */
export function NameSheet({ title, field, text, isBusy, error, onMake, onClose, children }: NameSheetProps) {
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const make = (): void => {
    const words = oneLine(name);
    setMissing(words === '');
    if (words !== '') onMake(words);
  };
  const said = isMissing ? CONSOLE_CODES.needName : error;
  return (
    <Sheet title={title} onClose={onClose}>
      <LineInput
        label={field}
        value={name}
        onInput={setName}
        maxlength={LONGEST_NAME}
        placeholder={CONSOLE.nameHint}
        isBad={isMissing}
      />
      {children}
      <View className="text-soft">{text}</View>
      {said !== null && <FieldError text={said} />}
      <Button label={CONSOLE_CODES.make} disabled={isBusy} onTap={make} />
    </Sheet>
  );
}
