import { View } from '@tarojs/components';
import { useState } from 'react';

import type { MeasureMatch } from '@shared/measures';

import { openPage } from '../../services/navigation';
import { MEASURES } from '../../texts/measures';
import { Icon, Sheet } from '../../ui';
import { missingAnswers } from './missing-answers';
import { sayPath } from './say-path';

/** What the firm could still tell to be judged better, each a tap from its question. */
export function MissingRow({ matches }: { readonly matches: readonly MeasureMatch[] }) {
  const [isOpen, setOpen] = useState(false);
  const missing = missingAnswers(matches);
  if (missing.length === 0) return null;
  return (
    <View>
      <View
        className="notice notice--warn missing-row"
        hoverClass="button--pressed"
        aria-role="button"
        aria-label={MEASURES.missing(missing.length)}
        onClick={() => setOpen(true)}
      >
        <View className="notice__icon">
          <Icon name="pen" />
        </View>
        <View className="grow text-strong">{MEASURES.missing(missing.length)}</View>
        <Icon name="right" />
      </View>
      {isOpen && (
        <Sheet title={MEASURES.missingTitle} onClose={() => setOpen(false)}>
          <View className="text-soft">{MEASURES.missingText}</View>
          <View className="line-list">
            {missing.map(({ path, measures }) => (
              <View
                key={path}
                className="line-item"
                hoverClass="button--pressed"
                aria-role="button"
                aria-label={`${sayPath(path)}，${MEASURES.missingCount(measures)}`}
                onClick={() => {
                  setOpen(false);
                  openPage('ask', { path });
                }}
              >
                <View className="grow">
                  <View className="text-strong">{sayPath(path)}</View>
                  <View className="text-soft">{MEASURES.missingCount(measures)}</View>
                </View>
                <View className="line-item__chevron">
                  <Icon name="right" />
                </View>
              </View>
            ))}
          </View>
        </Sheet>
      )}
    </View>
  );
}
