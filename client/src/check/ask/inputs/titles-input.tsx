import { View } from '@tarojs/components';
import { useState } from 'react';

import { TITLE_CODES } from '@shared/firms';
import { choiceText } from '@shared/text';

import { ASK } from '../../../texts/ask';
import { Button, Choice, DateFields } from '../../../ui';
import { asEntries, withField, type Entry } from './list-fields';
import { bad, entered, EMPTY, type InputProps } from './types';

/** Tick the titles that the firm holds; each asks for its dates underneath. */
export function TitlesInput({ value, report, pick }: InputProps) {
  const [titles, setTitles] = useState<readonly Entry[]>(() => asEntries(value));
  const [badDates, setBadDates] = useState<readonly string[]>([]);

  const change = (next: readonly Entry[], nextBad = badDates): void => {
    setTitles(next);
    setBadDates(nextBad);
    const isBad = nextBad.some((key) => next.some(({ code }) => key.startsWith(`${String(code)} `)));
    report(isBad ? bad(ASK.notDate) : next.length === 0 ? EMPTY : entered(next));
  };
  const toggle = (code: string, on: boolean): void =>
    change(on ? [...titles, { code }] : titles.filter((title) => title.code !== code));
  const setDate = (code: string, key: string, date: string | null): void => {
    const place = `${code} ${key}`;
    const others = badDates.filter((each) => each !== place);
    const next = titles.map((title) => (title.code === code ? withField(title, key, date || undefined) : title));
    change(next, date === null ? [...others, place] : others);
  };

  return (
    <View className="stack">
      <Button kind="secondary" label={ASK.none} onTap={() => pick([])} />
      {TITLE_CODES.map((code) => {
        const title = titles.find((each) => each.code === code);
        return (
          <View key={code} className="stack">
            <Choice kind="check" label={choiceText('titles', code)} on={!!title} onTap={() => toggle(code, !title)} />
            {title && (
              <View className="list-entry stack">
                {(['grantedOn', 'expiresOn'] as const).map((key) => (
                  <View key={key} className="stack">
                    <View className="text-small">
                      {key === 'grantedOn' ? ASK.granted : ASK.expires}（{ASK.dateOptional}）
                    </View>
                    <DateFields
                      withDay
                      label={key === 'grantedOn' ? ASK.granted : ASK.expires}
                      value={typeof title[key] === 'string' ? title[key] : ''}
                      onChange={(date) => setDate(code, key, date)}
                    />
                  </View>
                ))}
              </View>
            )}
          </View>
        );
      })}
    </View>
  );
}
