import { View } from '@tarojs/components';
import { useEffect } from 'react';

import '../../measures/list/cards.scss';
import { COMMON } from '../../texts/common';
import { AskRow, Icon, Pressable } from '../../ui';

/** What was just done, and how to take it back. */
export interface Did {
  readonly text: string;
  readonly undo?: () => void;
  /** Something to be reminded of came of it. */
  readonly isOffered?: boolean;
}

/** Long enough to read twice and to reach; with an offer beside it there is more to read. */
const SHOWN_MS = 8000;
const OFFERED_MS = 20_000;

export function DidBar({ did, forget }: { readonly did: Did | null; readonly forget: () => void }) {
  useEffect(() => {
    if (!did) return undefined;
    const timer = setTimeout(forget, did.isOffered ? OFFERED_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [did, forget]);
  const undo = did?.undo;
  return (
    <View aria-live="polite">
      {did && (
        <View className="undo-bar">
          <View className="grow plan__did">{did.text}</View>
          {undo && (
            <Pressable
              className="undo-bar__button"
              label={COMMON.undo}
              onTap={() => {
                forget();
                undo();
              }}
            >
              <Icon name="undo" />
              <View>{COMMON.undo}</View>
            </Pressable>
          )}
          {did.isOffered && <AskRow place="action" />}
        </View>
      )}
    </View>
  );
}
