import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';

import './index.scss';
import { call } from '../../services/call';
import { useOnline } from '../../services/network';
import { minuteOf } from '../../services/say-day';
import { CONSOLE_OUTBOX } from '../../texts/console-alerts';
import { Button, Notice } from '../../ui';
import { AdministratorsOnly } from '../parts/administrators-only';
import { Asked } from '../parts/asked';
import type { Scope } from '../parts/console-page';
import { useRepeat } from '../parts/use-repeat';
import { CanaryCard } from './canary-card';
import { QueueCard } from './queue-card';
import { SendsTable } from './sends-table';
import { StopNotice } from './stop-notice';

const EVERY_MS = 30_000;

/** How messages do: what waits, what the platform said, whether they arrive at all. */
export default function OutboxPage() {
  return (
    <AdministratorsOnly part="consoleOutbox" hasRegion={false}>
      {(scope) => <Outbox {...scope} />}
    </AdministratorsOnly>
  );
}

function Outbox({ region }: Scope) {
  const outbox = useQuery({
    queryKey: ['console', 'outbox', region],
    queryFn: () => call('console', 'outbox', { region }),
  });
  const setup = useQuery({
    queryKey: ['console', 'alertSetup', region],
    queryFn: () => call('console', 'alertSetup', { region }),
  });
  const refresh = (): void => {
    void outbox.refetch();
    void setup.refetch();
  };
  useRepeat(true, EVERY_MS, refresh);
  const isOnline = useOnline();
  const { data } = outbox;
  if (!data) return <Asked {...outbox} refetch={refresh} />;
  return (
    <View className="stack">
      <View className="text-soft">{CONSOLE_OUTBOX.lead}</View>
      <View className="outbox__head">
        <View className="text-soft">{CONSOLE_OUTBOX.readAt(minuteOf(data.at))}</View>
        <Button
          kind="secondary"
          icon="undo"
          label={CONSOLE_OUTBOX.refresh}
          disabled={outbox.isFetching}
          onTap={refresh}
        />
      </View>
      {(outbox.isError || !isOnline) && (
        <Notice live tone="warn" icon="offline">
          {CONSOLE_OUTBOX.behind}
        </Notice>
      )}
      <StopNotice setup={setup.data} isFailed={setup.isError} />
      <View className="outbox__figures">
        <QueueCard queue={data.queue} oldest={data.oldest} now={data.at} />
        <CanaryCard {...data.canary} now={data.at} />
      </View>
      <SendsTable sends={data.sends} />
    </View>
  );
}
