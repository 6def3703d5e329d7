import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';

import { call } from '../../services/call';
import { openPage } from '../../services/navigation';
import { useMe } from '../../services/people';
import { EDITS, TEAM } from '../../texts/team';
import { Asked, Button, Screen, StatePage } from '../../ui';
import { EditCard } from './edit-card';

/** Who changed what of the firm, and when. */
export default function EditsPage() {
  const me = useMe();
  const firmId = me.data?.member?.firmId;
  return (
    <Screen className="stack">
      {firmId !== undefined ? (
        <Edits firmId={firmId} />
      ) : me.data ? (
        <StatePage icon="clock" title={TEAM.noneTitle} text={TEAM.noneText}>
          <Button label={TEAM.noneCheck} onTap={() => openPage('home')} />
        </StatePage>
      ) : (
        <Asked loading={EDITS.loading} error={me.error} retry={() => void me.refetch()} />
      )}
    </Screen>
  );
}

function Edits({ firmId }: { readonly firmId: string }) {
  const query = useInfiniteQuery({
    queryKey: ['firms', 'versions', firmId],
    queryFn: ({ pageParam }) =>
      call('firms', 'versions', pageParam === null ? { firmId } : { firmId, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  if (!query.data) return <Asked loading={EDITS.loading} error={query.error} retry={() => void query.refetch()} />;
  const edits = query.data.pages.flatMap(({ items }) => items);
  if (edits.length === 0) return <StatePage icon="clock" title={EDITS.emptyTitle} text={EDITS.emptyText} />;
  return (
    <>
      <View className="text-soft">{EDITS.lead}</View>
      {edits.map((edit) => (
        <EditCard key={edit.version} edit={edit} />
      ))}
      {query.hasNextPage && <Button kind="secondary" label={EDITS.older} onTap={() => void query.fetchNextPage()} />}
    </>
  );
}
