import { View } from '@tarojs/components';
import { useState } from 'react';

import type { MeasureMatch } from '@shared/measures';

import { openPage } from '../../services/navigation';
import { MEASURES } from '../../texts/measures';
import { Button, Icon, Pressable, Sheet } from '../../ui';
import { missingAnswers } from './missing-answers';
import { sayPath } from '../../services/say-path';

/** More at once frighten; the first ones help most. */
const STEP = 5;

/** What the firm could still tell to be judged better, each a tap from its question. */
export function MissingRow({ matches }: { readonly matches: readonly MeasureMatch[] }) {
  const [isOpen, setOpen] = useState(false);
  const [most, setMost] = useState(STEP);
  const missing = missingAnswers(matches);
  if (missing.length === 0) return null;
  const left = missing.length - most;
  const label = missing.length > STEP ? MEASURES.missingFirst(STEP) : MEASURES.missing(missing.length);
  return (
    <View>
      <Pressable
        className="notice notice--warn missing-row"
        label={label}
        onTap={() => {
          setMost(STEP);
          setOpen(true);
        }}
      >
        <View className="notice__icon">
          <Icon name="pen" />
        </View>
        <View className="grow text-strong">{label}</View>
        <Icon name="right" />
      </Pressable>
      {isOpen && (
        <Sheet title={MEASURES.missingTitle} onClose={() => setOpen(false)}>
          <View className="text-soft">{MEASURES.missingText}</View>
          <View className="line-list">
            {missing.slice(0, most).map(({ path, measures }) => (
              <Pressable
                key={path}
                className="line-item"
                label={`${sayPath(path)}，${MEASURES.missingCount(measures)}`}
                onTap={() => {
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
              </Pressable>
            ))}
          </View>
          {left > 0 && (
            <Button
              kind="secondary"
              iconAfter="down"
              label={MEASURES.missingMore(Math.min(STEP, left))}
              onTap={() => setMost(most + STEP)}
            />
          )}
        </Sheet>
      )}
    </View>
  );
}
