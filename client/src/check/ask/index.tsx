import { View } from '@tarojs/components';
import { useState } from 'react';

import './index.scss';
import { useDraft } from '../../services/draft';
import { scrollToTop } from '../../services/feedback';
import { goBack } from '../../services/navigation';
import { useParams } from '../../services/params';
import { COMMON } from '../../texts/common';
import { Notice, Screen } from '../../ui';
import { AskTop } from './ask-top';
import { DoneScreen } from './done-screen';
import { questionOf, stepOf } from './flow';
import { QuestionScreen } from './question-screen';
import { SetupScreen } from './setup-screen';
import { UnreadableScreen } from './unreadable-screen';

/** One question a screen. `?path=` changes one answer and goes back; `?setup=1` begins with the choice of the rung. */
export default function AskPage() {
  const { path, setup } = useParams();
  const { draft, stepBack, isKept } = useDraft();
  const [isChoosing, setChoosing] = useState(setup === '1');
  // Looking at an earlier answer again; null is the first question that is still open.
  const [looking, setLooking] = useState<string | null>(null);

  const step = stepOf(draft);
  const single = path ? questionOf(path) : null;
  const question = single ?? (looking ? questionOf(looking) : step.kind === 'question' ? step.question : null);
  const last = draft.trail[draft.trail.length - 1];

  const goOn = (): void => {
    setLooking(null);
    if (single) goBack();
    else scrollToTop();
  };
  const lookBack = (): void => {
    if (last === undefined) return;
    setLooking(last);
    stepBack();
    scrollToTop();
  };

  const body = (): JSX.Element => {
    if (!single && (isChoosing || step.kind === 'setup')) return <SetupScreen onDone={() => setChoosing(false)} />;
    if (question) {
      return (
        <QuestionScreen
          key={question.path}
          question={question}
          isSingle={single !== null}
          canGoBack={!single && last !== undefined}
          onAnswered={goOn}
          onBack={lookBack}
        />
      );
    }
    return step.kind === 'done' ? <DoneScreen isSettled={step.isSettled} onBack={lookBack} /> : <UnreadableScreen />;
  };

  const isAsking = !single && !isChoosing && step.kind === 'question';
  return (
    <Screen>
      {isAsking && (
        <AskTop draft={draft} left={step.left} answered={step.answered} onChange={() => setChoosing(true)} />
      )}
      {!isKept && (
        <View className="ask__top">
          <Notice tone="bad">{COMMON.storageFull}</Notice>
        </View>
      )}
      {body()}
    </Screen>
  );
}
