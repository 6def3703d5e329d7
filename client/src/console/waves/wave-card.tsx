import { View } from '@tarojs/components';

import { minuteOf } from '../../services/say-day';
import { CONSOLE_WAVES } from '../../texts/console-alerts';
import { Button, Card } from '../../ui';
import { titleOf, type Wave } from './progress';
import { WaveProgress } from './wave-progress';

interface WaveCardProps {
  readonly wave: Wave;
  readonly isBusy: boolean;
  readonly cancel: (waveId: string) => Promise<void>;
}

/** One publication or edition: what it was, how far it is, and the way to take it back. */
export function WaveCard({ wave, isBusy, cancel }: WaveCardProps) {
  const title = titleOf(wave);
  return (
    <Card className="stack">
      <View>
        <View className="text-strong" aria-role="heading">
          {title}
        </View>
        <View className="text-soft">
          {wave.measures.length > 0 && `${CONSOLE_WAVES.kinds[wave.kind]} · `}
          {CONSOLE_WAVES.at(minuteOf(wave.at))}
        </View>
      </View>
      <WaveProgress wave={wave} />
      {wave.mayCancel && (
        <Button
          kind="danger"
          icon="undo"
          label={CONSOLE_WAVES.cancel}
          hint={CONSOLE_WAVES.cancelAria(title)}
          disabled={isBusy}
          onTap={() => void cancel(wave.waveId)}
        />
      )}
    </Card>
  );
}
