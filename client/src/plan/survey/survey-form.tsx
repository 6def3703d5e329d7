import { View } from '@tarojs/components';
import { useState } from 'react';

import type { Plan } from '@shared/api/plan';
import { NEEDS, URGENCIES } from '@shared/plan/terms';
import { NEED_NAMES, URGENCY_NAMES } from '@shared/text';

import { useOnline } from '../../services/network';
import { PLAN, SURVEY } from '../../texts/plan';
import { Button, Card, FieldError, Notice, Segmented, WordsField } from '../../ui';
import { lineOrNull } from '../lines';
import { dropSurvey, keepSurvey, keptSurvey, withNeed, type SurveyDraft } from './survey-draft';
import { useSendSurvey } from './use-send-survey';

interface SurveyFormProps {
  /** What the cloud has, where it could be asked. */
  readonly before: Plan['survey'];
  readonly onDone: () => void;
}

const MOST = 200;
const EMPTY: SurveyDraft = { needs: {}, word: '' };

/** What was begun here comes first, then what was handed in before. */
const begin = (before: Plan['survey']): SurveyDraft =>
  keptSurvey() ?? (before ? { needs: before.needs, word: before.word ?? '' } : EMPTY);

export function SurveyForm({ before, onDone }: SurveyFormProps) {
  const isOnline = useOnline();
  const [draft, setDraft] = useState(() => begin(before));
  const [isEmpty, setEmpty] = useState(false);
  const { send, isBusy, words } = useSendSurvey();
  const change = (next: SurveyDraft): void => {
    setDraft(next);
    keepSurvey(next);
    setEmpty(false);
  };
  const hand = async (): Promise<void> => {
    const isNothing = Object.keys(draft.needs).length === 0;
    setEmpty(isNothing);
    if (isNothing || !(await send({ needs: draft.needs, word: lineOrNull(draft.word) }))) return;
    dropSurvey();
    onDone();
  };
  return (
    <View className="stack stack--wide">
      <View>{SURVEY.lead}</View>
      {!isOnline && <Notice icon="offline">{SURVEY.offline}</Notice>}
      <Card className="stack stack--wide">
        {NEEDS.map((need) => (
          <View key={need} className="stack needs__row">
            <View>
              <View className="text-strong">{NEED_NAMES[need]}</View>
              <View className="text-soft">{SURVEY.hints[need]}</View>
            </View>
            <Segmented
              label={NEED_NAMES[need]}
              options={URGENCIES.map((urgency) => ({ value: urgency, label: URGENCY_NAMES[urgency] }))}
              value={draft.needs[need] ?? null}
              onPick={(urgency) => change({ ...draft, needs: withNeed(draft.needs, need, urgency) })}
            />
          </View>
        ))}
      </Card>
      <View className="stack">
        <View className="text-strong">{SURVEY.wordLabel}</View>
        <WordsField
          label={SURVEY.wordLabel}
          placeholder={SURVEY.wordHint}
          value={draft.word}
          maxlength={MOST}
          onInput={(word) => change({ ...draft, word })}
        />
      </View>
      {isEmpty && <FieldError text={SURVEY.empty} />}
      {!isEmpty && words !== null && <FieldError text={words} />}
      <Button label={SURVEY.send} disabled={isBusy} onTap={() => void hand()} />
      <View className="text-hint">{PLAN.surveyWho}</View>
    </View>
  );
}
