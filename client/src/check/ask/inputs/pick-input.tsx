import { View } from '@tarojs/components';

import { choiceText } from '@shared/text';

import { ASK } from '../../../texts/ask';
import { Choice } from '../../../ui';
import type { InputProps } from './types';

export function YesNoInput({ value, pick }: InputProps) {
  return (
    <View className="row" aria-role="radiogroup">
      <Choice kind="plain" className="choice--big" label={ASK.yes} on={value === true} onTap={() => pick(true)} />
      <Choice kind="plain" className="choice--big" label={ASK.no} on={value === false} onTap={() => pick(false)} />
    </View>
  );
}

/** Levels are numbers in the profile and words on the page. */
const stored = (key: string, choice: string): unknown => (key === 'digitalLevel' ? Number(choice) : choice);

export function ChoiceInput({ question, value, pick }: InputProps) {
  return (
    <View className="stack" aria-role="radiogroup">
      {question.choices.map((choice) => (
        <Choice
          key={choice}
          label={choiceText(question.key, choice)}
          on={value === stored(question.key, choice)}
          onTap={() => pick(stored(question.key, choice))}
        />
      ))}
    </View>
  );
}
