import { View } from '@tarojs/components';

import './index.scss';
import { CONSOLE_WAVES } from '../../texts/console-alerts';
import { FieldError, StatePage } from '../../ui';
import { ConsolePage, type Scope } from '../parts/console-page';
import { ListedView } from '../parts/listed';
import { useAct } from '../parts/use-act';
import { useList } from '../parts/use-list';
import { useRepeat } from '../parts/use-repeat';
import { isUnderWay } from './progress';
import { useCancelWave } from './use-cancel-wave';
import { WaveCard } from './wave-card';

const EVERY_MS = 10_000;

/** Publications and editions that firms are told of: how far each is, and the way to take back what has not gone. */
export default function WavesPage() {
  return <ConsolePage part="consoleWaves">{(scope) => <Waves {...scope} />}</ConsolePage>;
}

function Waves({ region }: Scope) {
  const list = useList('waves', { region });
  const { act, isBusy, error } = useAct('cancelWave');
  const cancel = useCancelWave(act);
  const isRunning = list.items.some(isUnderWay);
  useRepeat(isRunning, EVERY_MS, list.refetch);
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_WAVES.lead}</View>
      {isRunning && <View className="text-soft">{CONSOLE_WAVES.running}</View>}
      {error !== null && <FieldError text={error} />}
      <ListedView
        list={list}
        empty={<StatePage icon="check" title={CONSOLE_WAVES.emptyTitle} text={CONSOLE_WAVES.emptyText} />}
      >
        {(items) => items.map((wave) => <WaveCard key={wave.waveId} wave={wave} isBusy={isBusy} cancel={cancel} />)}
      </ListedView>
    </View>
  );
}
