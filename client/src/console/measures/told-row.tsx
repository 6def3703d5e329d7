import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';

import { call } from '../../services/call';
import { openPage } from '../../services/navigation';
import { CONSOLE_WAVES } from '../../texts/console-alerts';
import { Button, Card, Notice, Skeleton } from '../../ui';
import { useRepeat } from '../parts/use-repeat';
import { isUnderWay } from '../waves/progress';
import { WaveProgress } from '../waves/wave-progress';
import { NEWEST_WAVES, type Published } from './use-publishing';

interface ToldRowProps {
  readonly region: string;
  readonly published: Published;
}

const EVERY_MS = 5_000;

/** How far the telling of the publication that has just been made is: the newest wave that was not there before. */
export function ToldRow({ region, published: { before } }: ToldRowProps) {
  const query = useQuery({
    queryKey: ['console', 'waves', 'newest', region],
    queryFn: () => call('console', 'waves', { region, limit: NEWEST_WAVES }),
    staleTime: 0,
  });
  const wave = before ? query.data?.items.find(({ waveId }) => !before.includes(waveId)) : undefined;
  const isKnown = before !== null && query.data !== undefined;
  useRepeat(wave !== undefined && isUnderWay(wave), EVERY_MS, query.refetch);
  // What was read before an earlier publication says nothing of this one.
  if (query.isPending || (!wave && query.isFetching)) return <Skeleton label={CONSOLE_WAVES.mine} />;
  return (
    <Card className="stack">
      <View className="text-strong" aria-role="heading">
        {CONSOLE_WAVES.mine}
      </View>
      {!isKnown && <Notice tone="warn">{CONSOLE_WAVES.unread}</Notice>}
      {isKnown && !wave && <View>{CONSOLE_WAVES.noWave}</View>}
      {wave && <WaveProgress wave={wave} />}
      <Button kind="secondary" iconAfter="right" label={CONSOLE_WAVES.toWaves} onTap={() => openPage('consoleWaves')} />
    </Card>
  );
}
