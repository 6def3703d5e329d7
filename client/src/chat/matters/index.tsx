import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';

import { call } from '../../services/call';
import { openPage } from '../../services/navigation';
import { useParams } from '../../services/params';
import { useMe } from '../../services/people';
import { MATTERS } from '../../texts/matters';
import { Asked, Button, Screen, StatePage } from '../../ui';
import './index.scss';
import { MatterCard } from './matter-card';

/** `?firm=` or one's own firm's: what it has asked about so far, and how it was. */
export default function MattersPage() {
  const params = useParams();
  const me = useMe();
  const own = me.data?.member?.firmId;
  const firmId = params['firm'] ?? own;
  return (
    <Screen className="stack">
      {!me.data ? (
        <Asked loading={MATTERS.loading} error={me.error} retry={() => void me.refetch()} />
      ) : firmId === undefined ? (
        <StatePage icon="question" title={MATTERS.noFirmTitle} text={MATTERS.noFirmText}>
          <Button label={MATTERS.toHome} onTap={() => openPage('home')} />
        </StatePage>
      ) : (
        <Matters firmId={firmId} isOwn={firmId === own} />
      )}
    </Screen>
  );
}

interface MattersProps {
  readonly firmId: string;
  /** The firm's own people rate; whoever looks after it reads. */
  readonly isOwn: boolean;
}

function Matters({ firmId, isOwn }: MattersProps) {
  const query = useInfiniteQuery({
    queryKey: ['chat', 'matters', firmId],
    queryFn: ({ pageParam }) =>
      call('chat', 'matters', pageParam === null ? { firmId } : { firmId, cursor: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  if (!query.data) return <Asked loading={MATTERS.loading} error={query.error} retry={() => void query.refetch()} />;
  const matters = query.data.pages.flatMap(({ items }) => items);
  if (matters.length === 0) {
    return (
      <StatePage icon="question" title={MATTERS.emptyTitle} text={isOwn ? MATTERS.emptyFirm : MATTERS.emptyCare}>
        <Button label={MATTERS.toRoom} onTap={() => openPage('room', { firm: firmId })} />
      </StatePage>
    );
  }
  return (
    <>
      <View className="text-soft">{MATTERS.lead}</View>
      {matters.map((matter) => (
        <MatterCard key={matter.matter} firmId={firmId} matter={matter} isOwn={isOwn} />
      ))}
      {query.hasNextPage && <Button kind="secondary" label={MATTERS.older} onTap={() => void query.fetchNextPage()} />}
    </>
  );
}
