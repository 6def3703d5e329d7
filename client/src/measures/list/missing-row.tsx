import { View } from '@tarojs/components';
import { useState } from 'react';

import type { MeasureMatch } from '@shared/measures';
import { fieldText } from '@shared/text';

import { questionOf } from '../../check/ask/flow';
import { openPage } from '../../services/navigation';
import { MEASURES } from '../../texts/measures';
import { Icon, Sheet } from '../../ui';
import { missingAnswers } from './missing-answers';

function labelOf(path: string): string {
  const { key, year } = questionOf(path);
  const { label } = fieldText(key);
  return year === null ? label : MEASURES.ofYear(String(year), label);
}

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
                aria-label={`${labelOf(path)}，${MEASURES.missingCount(measures)}`}
                onClick={() => {
                  setOpen(false);
                  openPage('ask', { path });
                }}
              >
                <View className="grow">
                  <View className="text-strong">{labelOf(path)}</View>
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
