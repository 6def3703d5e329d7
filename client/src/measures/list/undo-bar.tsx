import { View } from '@tarojs/components';
import { useEffect } from 'react';

import { useMarksStore } from '../../services/measures/marks';
import { COMMON } from '../../texts/common';
import { MEASURES } from '../../texts/measures';
import { AskRow, Icon, Pressable } from '../../ui';

/** Long enough to read twice and to reach; with an offer beside it there is more to read. */
const SHOWN_MS = 8000;
const OFFERED_MS = 20_000;

/** What was just marked, with the way back. */
export function UndoBar() {
  const { last, undo, forgetLast } = useMarksStore();
  const isOffered = last?.mark === 'follow' && last.on;
  useEffect(() => {
    if (!last) return undefined;
    const timer = setTimeout(forgetLast, isOffered ? OFFERED_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [last, isOffered, forgetLast]);
  // The live region stays: a screen reader speaks of what changes in one, and not of one that appears.
  return (
    <View aria-live="polite">
      {last && (
        <View className="undo-bar">
          <View className="grow">{MEASURES.did[last.mark][last.on ? 'on' : 'off']}</View>
          <Pressable className="undo-bar__button" label={COMMON.undo} onTap={undo}>
            <Icon name="undo" />
            <View>{COMMON.undo}</View>
          </Pressable>
          {isOffered && <AskRow key={last.id} place="follow" />}
        </View>
      )}
    </View>
  );
}
