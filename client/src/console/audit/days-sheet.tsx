import { View } from '@tarojs/components';
import { useState } from 'react';

import { CONSOLE_AUDIT } from '../../texts/console-audit';
import { Button, DateFields, FieldError, Sheet } from '../../ui';

interface DaysSheetProps {
  readonly from: string;
  readonly to: string;
  readonly onPick: (days: { readonly from: string; readonly to: string }) => void;
  readonly onClose: () => void;
}

/** From which day to which, both included; empty is open. */
export function DaysSheet({ from, to, onPick, onClose }: DaysSheetProps) {
  const [first, setFirst] = useState<string | null>(from);
  const [last, setLast] = useState<string | null>(to);
  const [isBad, setBad] = useState(false);
  const use = (): void => {
    if (first === null || last === null || (first !== '' && last !== '' && last < first)) return setBad(true);
    onPick({ from: first, to: last });
  };
  return (
    <Sheet title={CONSOLE_AUDIT.daysTitle} onClose={onClose}>
      <View className="text-strong">{CONSOLE_AUDIT.from}</View>
      <DateFields value={from} withDay label={CONSOLE_AUDIT.from} onChange={setFirst} />
      <View className="text-strong">{CONSOLE_AUDIT.to}</View>
      <DateFields value={to} withDay label={CONSOLE_AUDIT.to} onChange={setLast} />
      {isBad && <FieldError text={CONSOLE_AUDIT.badDays} />}
      <Button label={CONSOLE_AUDIT.use} onTap={use} />
    </Sheet>
  );
}
