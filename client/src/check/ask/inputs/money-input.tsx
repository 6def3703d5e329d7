import { View } from '@tarojs/components';
import { useState } from 'react';

import { fieldText } from '@shared/text';

import { ASK } from '../../../texts/ask';
import { sayWan, sayYuan, shiftPoint } from '../../../texts/money';
import { Segmented, TextField } from '../../../ui';
import { readMoney, type MoneyUnit } from './read-number';
import type { InputProps } from './types';

const UNITS = [
  { value: 'wan', label: ASK.wan },
  { value: 'yuan', label: ASK.yuan },
] as const;

const typed = (yuan: number, unit: MoneyUnit): string =>
  `${yuan < 0 ? '-' : ''}${shiftPoint(String(Math.abs(yuan)), unit === 'wan' ? -4 : 0)}`;

/** 万元 or 元: whichever is typed, both are read back, so a slip of four zeros shows at once. */
export function MoneyInput({ question, value, report }: InputProps) {
  const [unit, setUnit] = useState<MoneyUnit>('wan');
  const [text, setText] = useState(() => (typeof value === 'number' ? typed(value, 'wan') : ''));
  const read = readMoney(text, unit);
  const yuan = read.state === 'value' && typeof read.value === 'number' ? read.value : null;

  const change = (nextText: string, nextUnit: MoneyUnit): void => {
    setText(nextText);
    setUnit(nextUnit);
    report(readMoney(nextText, nextUnit));
  };

  return (
    <View className="stack">
      <Segmented
        label={ASK.unitLabel}
        options={UNITS}
        value={unit}
        onPick={(next) => change(yuan === null ? text : typed(yuan, next), next)}
      />
      <TextField
        label={fieldText(question.key).label}
        type={question.key === 'years.netProfit' ? 'text' : 'digit'}
        value={text}
        unit={unit === 'wan' ? ASK.wan : ASK.yuan}
        isBad={read.state === 'bad'}
        onInput={(next) => change(next, unit)}
      />
      <View className="money-echo" aria-live="polite">
        {yuan === null ? '' : `${sayWan(yuan)} 万元 = ${sayYuan(yuan)} 元`}
      </View>
    </View>
  );
}
