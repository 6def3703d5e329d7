import { View } from '@tarojs/components';
import { useState } from 'react';

import type { PlanAction } from '@shared/api/plan';
import type { ActionState } from '@shared/plan/terms';

import { PLAN } from '../../texts/plan';
import { Button, FieldError, Sheet, WordsField } from '../../ui';
import { oneLine } from '../lines';
import { offersOf } from '../offers-of';
import type { Moves, PlanDesk } from './desk';

interface WordSheetProps {
  /** As it is now: while somebody writes, another may have changed it. */
  readonly action: PlanAction;
  readonly to: ActionState;
  readonly desk: PlanDesk;
  readonly moves: Moves;
}

const MOST = 200;

/** Why an action is blocked or dropped; what was typed stays until it has arrived. */
export function WordSheet({ action, to, desk, moves }: WordSheetProps) {
  const [text, setText] = useState(action.state === to ? (action.word ?? '') : '');
  const [isEmpty, setEmpty] = useState(false);
  const canStill = offersOf(action, desk.plan.side).some((offer) => offer.to === to);
  const send = async (): Promise<void> => {
    const word = oneLine(text);
    setEmpty(word === '');
    if (word !== '' && (await moves.move(action, to, word))) desk.close();
  };
  return (
    <Sheet title={PLAN.wordSheet[to] ?? ''} onClose={desk.close}>
      <View className="text-strong">{action.title}</View>
      <WordsField
        fixed
        label={PLAN.wordHint}
        placeholder={PLAN.wordHint}
        value={text}
        onInput={setText}
        maxlength={MOST}
      />
      {isEmpty && <FieldError text={PLAN.wordNeeded} />}
      {!isEmpty && moves.words !== null && <FieldError text={moves.words} />}
      <Button label={PLAN.wordSend} disabled={moves.isBusy || !canStill} onTap={() => void send()} />
    </Sheet>
  );
}
