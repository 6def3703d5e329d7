import { View } from '@tarojs/components';
import { useState } from 'react';

import { choiceText } from '@shared/text';

import { ASK } from '../../../texts/ask';
import { Button, Choice, DateFields, Link, TextField } from '../../../ui';
import { asEntries, LIST_FIELDS, withField, type Entry, type EntryField } from './list-fields';
import { readCount } from './read-number';
import { bad, EMPTY, entered, type Entered, type InputProps } from './types';

/** A field that is begun but wrong is kept apart from the entry until it is right. */
type Draft = { readonly entry: Entry; readonly wrong: readonly string[] };

function told(drafts: readonly Draft[], fields: readonly EntryField[]): Entered {
  if (drafts.length === 0) return EMPTY;
  const lacks = drafts.some(({ entry }) =>
    fields.some(({ key, kind }) => kind === 'choice' && entry[key] === undefined),
  );
  if (lacks) return bad(ASK.chooseEach);
  if (drafts.some(({ wrong }) => wrong.length > 0)) return bad(ASK.notDate);
  return entered(drafts.map(({ entry }) => entry));
}

/** Awards, contests and standards, entry by entry; an empty list is an answer. */
export function ListInput({ question, value, report, pick }: InputProps) {
  const fields = LIST_FIELDS[question.key] ?? [];
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => asEntries(value).map((entry) => ({ entry, wrong: [] })));

  const change = (next: readonly Draft[]): void => {
    setDrafts(next);
    report(told(next, fields));
  };
  const setField = (at: number, key: string, field: unknown, isWrong: boolean): void =>
    change(
      drafts.map((draft, each) => {
        if (each !== at) return draft;
        const others = draft.wrong.filter((other) => other !== key);
        return { entry: withField(draft.entry, key, field), wrong: isWrong ? [...others, key] : others };
      }),
    );

  return (
    <View className="stack">
      {drafts.length === 0 && <Button kind="secondary" label={ASK.none} onTap={() => pick([])} />}
      {drafts.map(({ entry }, at) => (
        <View key={at} className="list-entry stack">
          {fields.map((field) => (
            <EntryControl
              key={field.key}
              list={question.key}
              field={field}
              value={entry[field.key]}
              onChange={(next, isWrong) => setField(at, field.key, next, isWrong)}
            />
          ))}
          <Link icon="trash" label={ASK.removeItem} onTap={() => change(drafts.filter((_, each) => each !== at))} />
        </View>
      ))}
      <Button kind="quiet" icon="plus" label={ASK.add} onTap={() => change([...drafts, { entry: {}, wrong: [] }])} />
    </View>
  );
}

interface EntryControlProps {
  readonly list: string;
  readonly field: EntryField;
  readonly value: unknown;
  readonly onChange: (value: unknown, isWrong: boolean) => void;
}

function EntryControl({ list, field, value, onChange }: EntryControlProps) {
  const label = ASK.entryLabels[field.key] ?? '';
  if (field.kind === 'choice') {
    return (
      <View className="choice-grid" aria-role="radiogroup" aria-label={label}>
        {(field.choices ?? []).map((choice) => (
          <Choice
            key={choice}
            kind="plain"
            label={choiceText(list, choice)}
            on={value === choice}
            onTap={() => onChange(choice, false)}
          />
        ))}
      </View>
    );
  }
  return (
    <View className="stack">
      <View className="text-small">{label}</View>
      {field.kind === 'date' ? (
        <DateFields
          withDay
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(date) => onChange(date || undefined, date === null)}
        />
      ) : (
        <TextField
          label={label}
          type="number"
          unit={ASK.rankUnit}
          value={value === undefined ? '' : String(value)}
          onInput={(text) => {
            const read = readCount(text);
            onChange(read.state === 'value' ? read.value : undefined, read.state === 'bad');
          }}
        />
      )}
    </View>
  );
}
