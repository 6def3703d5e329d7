import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';

import './index.scss';
import { CONSOLE_WAVES } from '../../texts/console-alerts';
import { OutcomeBadge } from '../../ui';
import { isUnderWay, progressOf, sayProgress, type Wave } from './progress';

const TONES = { running: 'unknown', done: 'met', cancelling: 'unknown', cancelled: 'na' } as const;

/** Where a wave stands: a word, a bar while it goes on, and the figures. */
export function WaveProgress({ wave }: { readonly wave: Wave }) {
  const width = `${progressOf(wave)}%`;
  return (
    <View className="stack" aria-live="polite">
      <View className="row row--wrap">
        <OutcomeBadge outcome={TONES[wave.state]} word={CONSOLE_WAVES.states[wave.state]} />
        <View className="wave__words">{sayProgress(wave)}</View>
      </View>
      {isUnderWay(wave) && (
        <View className="progress wave__progress" aria-hidden="true">
          <View className="progress__bar" style={{ width } as CSSProperties} />
        </View>
      )}
    </View>
  );
}
