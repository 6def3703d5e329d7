import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';

import { regionName } from '@shared/firms';

import { call, CallError } from '../../services/call';
import { openPage } from '../../services/navigation';
import { useOnline } from '../../services/network';
import { ASSIGNED } from '../../texts/assigned';
import { COMMON } from '../../texts/common';
import { Button, Card, LinkRow, Notice, Screen, Skeleton, StatePage } from '../../ui';
import { sayFault } from '../../services/say-fault';

/** The firms in a commissioner's care. What they tell stays in the cloud: nothing of it is kept on this phone. */
export default function AssignedPage() {
  const isOnline = useOnline();
  const query = useInfiniteQuery({
    queryKey: ['firms', 'assigned'],
    queryFn: ({ pageParam }) => call('firms', 'assigned', pageParam === null ? {} : { cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: isOnline,
  });
  const firms = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (firms.length === 0) return <Screen>{emptyState(query, isOnline)}</Screen>;
  return (
    <Screen className="stack">
      <View className="text-soft">{ASSIGNED.lead}</View>
      <Card className="line-list card--list">
        {firms.map(({ firmId, name, region }) => (
          <FirmRow key={firmId} firmId={firmId} name={name ?? ASSIGNED.unnamed} region={region} />
        ))}
      </Card>
      {query.hasNextPage && <Button kind="secondary" label={ASSIGNED.more} onTap={() => void query.fetchNextPage()} />}
      <Notice icon="shield">{ASSIGNED.logged}</Notice>
    </Screen>
  );
}

interface Asked {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

function emptyState({ isPending, error, refetch }: Asked, isOnline: boolean): JSX.Element {
  if (!isOnline) return <StatePage icon="offline" title={ASSIGNED.offlineTitle} text={ASSIGNED.offlineText} />;
  if (isPending) return <Skeleton label={ASSIGNED.loading} />;
  if (error instanceof CallError && error.code === 'FORBIDDEN')
    return <StatePage icon="person" title={ASSIGNED.notTitle} text={ASSIGNED.notText} />;
  if (error) {
    return (
      <StatePage icon="offline" title={COMMON.failedTitle} text={sayFault(error)}>
        <Button label={COMMON.retry} onTap={() => void refetch()} />
      </StatePage>
    );
  }
  return <StatePage icon="person" title={ASSIGNED.emptyTitle} text={ASSIGNED.emptyText} />;
}

interface FirmRowProps {
  readonly firmId: string;
  readonly name: string;
  readonly region: string;
}

function FirmRow({ firmId, name, region }: FirmRowProps) {
  return (
    <LinkRow
      title={name}
      text={regionName(region)}
      label={ASSIGNED.openAria(name)}
      onTap={() => openPage('firm', { id: firmId, name, region })}
    />
  );
}
