import { View } from '@tarojs/components';
import { useState } from 'react';

import { RegionInput } from '../../check/ask/inputs/region-input';
import type { Entered } from '../../check/ask/inputs/types';
import { questionOf } from '../../check/ask/flow';
import { MEASURES } from '../../texts/measures';
import { Button, Sheet } from '../../ui';
import { ownName } from './say-facts';

interface RegionSheetProps {
  readonly value: string | null;
  readonly onPick: (region: string) => void;
  readonly onClose: () => void;
}

/** The question of the self-check for somebody who only looks: nothing of it goes into the firm's answers. */
export function RegionSheet({ value, onPick, onClose }: RegionSheetProps) {
  const [now, setNow] = useState<Entered>({ state: 'empty' });
  const entered = now.state === 'value' && typeof now.value === 'string' ? now.value : null;
  const pick = (region: unknown): void => {
    if (typeof region === 'string') onPick(region);
  };
  return (
    <Sheet title={MEASURES.regionTitle} onClose={onClose}>
      <View className="stack">
        {entered !== null && <Button label={MEASURES.regionUse(ownName(entered))} onTap={() => onPick(entered)} />}
        <RegionInput question={questionOf('region')} value={value ?? undefined} report={setNow} pick={pick} />
      </View>
    </Sheet>
  );
}
