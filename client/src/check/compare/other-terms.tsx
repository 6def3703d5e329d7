import { View } from '@tarojs/components';
import { useState } from 'react';

import { editionText } from '@shared/text';

import { COMPARE } from '../../texts/history';
import { Button, Card, Choice, DateFields, FieldError } from '../../ui';

export interface Terms {
  readonly asOf: string;
  readonly edition?: string;
}

const EDITIONS = ['miit-2026-2', 'miit-2022-63'];

/** The same figures on another day or under another document. */
export function OtherTerms({ asOf, onRun }: { readonly asOf: string; readonly onRun: (terms: Terms) => void }) {
  const [date, setDate] = useState<string | null>(asOf);
  const [edition, setEdition] = useState<string | null>(null);
  const [isBad, setBad] = useState(false);

  const run = (): void => {
    setBad(!date);
    if (date) onRun({ asOf: date, ...(edition ? { edition } : {}) });
  };

  return (
    <Card className="stack">
      <View className="text-title">{COMPARE.otherTitle}</View>
      <View className="text-soft">{COMPARE.otherText}</View>
      <View className="text-strong">{COMPARE.date}</View>
      <DateFields withDay label={COMPARE.date} value={asOf} onChange={setDate} />
      {isBad && <FieldError text={COMPARE.notDate} />}
      <View className="text-strong">{COMPARE.edition}</View>
      <View className="stack" aria-role="radiogroup">
        <Choice label={COMPARE.editionAuto} on={edition === null} onTap={() => setEdition(null)} />
        {EDITIONS.map((id) => (
          <Choice key={id} label={editionText(id).number} on={edition === id} onTap={() => setEdition(id)} />
        ))}
      </View>
      <Button label={COMPARE.run} onTap={run} />
    </Card>
  );
}
