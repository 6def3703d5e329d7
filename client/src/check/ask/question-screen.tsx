import { View } from '@tarojs/components';
import { useState } from 'react';

import type { Question } from '@shared/check/types';
import { fieldText } from '@shared/text';

import { answerAt, useDraft } from '../../services/draft';
import { ASK } from '../../texts/ask';
import { Button, FieldError, Notice } from '../../ui';
import { checkAnswer } from './check-answer';
import { AnswerInput, isPicked } from './inputs';
import { EMPTY, entered, type Entered } from './inputs/types';
import { QuestionHead } from './question-head';

interface QuestionScreenProps {
  readonly question: Question;
  /** One answer is being changed: there is no next question. */
  readonly isSingle: boolean;
  readonly canGoBack: boolean;
  readonly onAnswered: () => void;
  readonly onBack: () => void;
}

export function QuestionScreen({ question, isSingle, canGoBack, onAnswered, onBack }: QuestionScreenProps) {
  const { draft, answer } = useDraft();
  const stored = answerAt(draft.firm, question.path);
  const [now, setNow] = useState<Entered>(stored === undefined ? EMPTY : entered(stored));
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [warned, setWarned] = useState<{ value: unknown; texts: readonly string[] } | null>(null);

  const take = (value: unknown): void => {
    answer(question.path, value);
    onAnswered();
  };
  const submit = (state: Entered): void => {
    if (state.state === 'empty') return setErrors([ASK.empty]);
    if (state.state === 'bad') return setErrors([state.text]);
    const checked = checkAnswer(draft.firm, question.path, state.value);
    setErrors(checked.errors);
    if (checked.errors.length > 0) return;
    if (checked.warnings.length > 0 && warned?.value !== state.value) {
      return setWarned({ value: state.value, texts: checked.warnings });
    }
    take(state.value);
  };
  const report = (state: Entered): void => {
    setNow(state);
    setErrors([]);
    setWarned(null);
  };
  const isWarned = warned !== null;
  const hasButton = isWarned || (!isPicked(question) && (question.key !== 'region' || now.state === 'value'));
  const goOn = isSingle ? ASK.saveOne : ASK.next;
  const { label, where } = fieldText(question.key);

  return (
    <View className="stack stack--wide">
      <QuestionHead question={question} label={label} />
      <AnswerInput question={question} value={stored} report={report} pick={(value) => submit(entered(value))} />
      {errors.map((text) => (
        <FieldError key={text} text={text} />
      ))}
      {warned?.texts.map((text) => (
        <Notice key={text} tone="warn" live>
          {text}
        </Notice>
      ))}
      <View className="stack">
        {hasButton && <Button label={isWarned ? ASK.warnAgain : goOn} onTap={() => submit(now)} />}
        <View className="row ask__lesser">
          {canGoBack && <Button kind="secondary" icon="left" label={ASK.previous} onTap={onBack} />}
          {question.path !== 'region' && (
            <Button kind="secondary" label={isSingle ? ASK.clearOne : ASK.skip} onTap={() => take(undefined)} />
          )}
        </View>
      </View>
      {where !== '' && (
        <Notice icon="search">
          <View className="text-strong">{ASK.where}</View>
          <View>{where}</View>
        </Notice>
      )}
    </View>
  );
}
