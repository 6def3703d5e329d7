import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';

import { call } from '../../services/call';
import { minuteOf } from '../../services/say-day';
import { DATA } from '../../texts/privacy-data';
import { Asked, Button, Card, Icon } from '../../ui';

const FIRST = 10;

/** Who else has looked at the firm's data, newest first. */
export function ReadsCard({ firmId }: { readonly firmId: string | null }) {
  if (firmId === null) return <Card>{DATA.readsNoFirm}</Card>;
  return <Reads firmId={firmId} />;
}

function Reads({ firmId }: { readonly firmId: string }) {
  const query = useInfiniteQuery({
    queryKey: ['firms', 'reads', firmId],
    queryFn: ({ pageParam }) =>
      call('firms', 'reads', { firmId, limit: FIRST, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  if (!query.data) return <Asked loading={DATA.loading} error={query.error} retry={() => void query.refetch()} />;
  const reads = query.data.pages.flatMap(({ items }) => items);
  return (
    <View className="stack">
      <View className="text-soft">{DATA.readsLead}</View>
      {reads.length === 0 ? (
        <Card>
          <View className="row">
            <Icon name="shield" />
            <View>{DATA.readsNone}</View>
          </View>
        </Card>
      ) : (
        <Card className="line-list card--list">
          {reads.map(({ at, role, name, action }) => (
            <View key={`${at} ${action} ${name ?? ''}`} className="line-item">
              <View className="grow">
                <View className="text-strong">
                  {DATA.roles[role]} · {name ?? DATA.someone}
                </View>
                <View>{DATA.actions[action] ?? DATA.action}</View>
                <View className="text-soft">{minuteOf(at)}</View>
              </View>
            </View>
          ))}
        </Card>
      )}
      {query.hasNextPage && (
        <Button
          kind="secondary"
          label={DATA.readsMore}
          disabled={query.isFetchingNextPage}
          onTap={() => void query.fetchNextPage()}
        />
      )}
    </View>
  );
}
