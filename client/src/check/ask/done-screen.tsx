import { View } from '@tarojs/components';

import { rungText } from '@shared/text';

import { useDraft } from '../../services/draft';
import { assessAnswers } from '../../services/engine';
import { replacePage } from '../../services/navigation';
import { ASK } from '../../texts/ask';
import { COMMON } from '../../texts/common';
import { Button, Card, StatePage, StatusBadge } from '../../ui';
import { openCount } from '../open-count';

/** The outcome is fixed: say so, and leave the way to the other rungs open. */
export function DoneScreen({ isSettled, onBack }: { readonly isSettled: boolean; readonly onBack: () => void }) {
  const { draft, choose, askSkippedAgain } = useDraft();
  const assessment = assessAnswers(draft.firm, { purpose: draft.purpose, paths: false });
  const here = assessment?.rungs.find(({ rung }) => rung === draft.rung);
  const others = (assessment?.rungs ?? [])
    .filter(({ rung, status }) => rung !== draft.rung && status === 'needs-data')
    .map(({ rung }) => ({ rung, left: openCount(draft, rung) }))
    .filter(({ left }) => left > 0);

  return (
    <View className="stack stack--wide">
      <StatePage
        icon="flag"
        title={isSettled ? ASK.settledTitle : ASK.doneTitle}
        text={isSettled ? ASK.settledText : ''}
      >
        {here && draft.rung && (
          <View className="row row--wrap done__verdict">
            <View className="text-strong">{rungText(draft.rung).name}</View>
            <StatusBadge status={here.status} />
          </View>
        )}
        <View className="text-hint">{COMMON.notOfficial}</View>
      </StatePage>
      <Button label={ASK.seeResult} iconAfter="right" onTap={() => replacePage('result')} />
      {draft.skipped.length > 0 && (
        <Card>
          <View className="text-body">{ASK.skippedText(draft.skipped.length)}</View>
          <Button kind="quiet" label={ASK.answerSkipped} onTap={askSkippedAgain} />
        </Card>
      )}
      <View className="stack">
        {others.map(({ rung, left }) => (
          <Button
            key={rung}
            kind="secondary"
            label={ASK.goOnOther(rungText(rung).short, left)}
            onTap={() => choose(rung, draft.purpose)}
          />
        ))}
        <Button kind="quiet" icon="left" label={ASK.previous} onTap={onBack} />
      </View>
    </View>
  );
}
