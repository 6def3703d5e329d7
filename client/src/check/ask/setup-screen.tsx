import { View } from '@tarojs/components';
import { useState } from 'react';

import type { Purpose, Rung } from '@shared/rules/types';
import { rungText } from '@shared/text';

import { useDraft } from '../../services/draft';
import { ASK } from '../../texts/ask';
import { LADDER, PURPOSE_NAMES, RUNG_ABOUT, SIDE_TITLES } from '../../texts/rungs';
import { Button, Choice, Segmented } from '../../ui';

const PURPOSES = (['new', 'review'] as const).map((value) => ({ value, label: PURPOSE_NAMES[value] }));

/** Which rung to look at first, and whether it is a new application or a review. */
export function SetupScreen({ onDone }: { readonly onDone: () => void }) {
  const { draft, choose } = useDraft();
  const [rung, setRung] = useState<Rung>(draft.rung ?? 'specialized');
  const [purpose, setPurpose] = useState<Purpose>(draft.purpose);

  const options = (rungs: readonly Rung[]) =>
    rungs.map((each) => (
      <Choice
        key={each}
        label={rungText(each).name}
        detail={<View className="text-soft">{RUNG_ABOUT[each]}</View>}
        on={each === rung}
        onTap={() => setRung(each)}
      />
    ));

  return (
    <View className="stack stack--wide">
      <View>
        <View className="text-headline" aria-role="heading">
          {ASK.setupTitle}
        </View>
        <View className="text-soft">{ASK.setupText}</View>
      </View>
      <View className="stack">
        <View className="text-strong">{ASK.purposeTitle}</View>
        <Segmented label={ASK.purposeTitle} options={PURPOSES} value={purpose} onPick={setPurpose} />
        <View className="text-soft">{ASK.purposeHint[purpose]}</View>
      </View>
      <View className="stack" aria-role="radiogroup">
        <View className="text-strong">{ASK.ladder}</View>
        {options(LADDER)}
        <View className="text-strong">{ASK.side}</View>
        {options(SIDE_TITLES)}
      </View>
      <Button
        label={ASK.begin}
        iconAfter="right"
        onTap={() => {
          choose(rung, purpose);
          onDone();
        }}
      />
    </View>
  );
}
