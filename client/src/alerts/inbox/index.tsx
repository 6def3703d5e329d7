import { View } from '@tarojs/components';
import { useDidShow, useReachBottom } from '@tarojs/taro';
import { useEffect, useMemo, useState } from 'react';

import './index.scss';
import { keptInbox, markSeen, useInbox } from '../../services/alerts';
import { openPage } from '../../services/navigation';
import { useOnline } from '../../services/network';
import { minuteOf } from '../../services/say-day';
import { ALERTS, INBOX } from '../../texts/alerts';
import { COMMON } from '../../texts/common';
import { Asked, Button, Card, LinkRow, Notice, Screen } from '../../ui';
import { InboxList } from './inbox-list';
import { NothingYet } from './nothing-yet';

/** Everything that the reader was told, whether it was sent to his WeChat or not. */
export default function InboxPage() {
  const inbox = useInbox();
  const { data, dataUpdatedAt, error, refetch, isFetching } = inbox;
  const { hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = inbox;
  const isOnline = useOnline();
  const [kept] = useState(keptInbox);
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data]);
  const newest = items?.[0];
  const hasNews = items?.some(({ isNew }) => isNew) ?? false;
  useEffect(() => {
    if (newest && hasNews) void markSeen(newest.cursor);
  }, [newest, hasNews]);
  useDidShow(() => {
    if (data && !isFetching) void refetch();
  });
  const more = (): void => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  useReachBottom(more);

  if (!items) {
    const canShowKept = error !== null || !isOnline;
    return (
      <Screen>
        {canShowKept && kept && kept.items.length > 0 ? (
          <>
            <Notice icon="offline" live>
              {(isOnline ? INBOX.stale : INBOX.offline)(minuteOf(kept.at))}
            </Notice>
            <InboxList items={kept.items} />
            <View className="inbox__end">
              <Button kind="secondary" label={COMMON.retry} onTap={() => void refetch()} />
            </View>
          </>
        ) : (
          <Asked loading={INBOX.loading} error={error} retry={() => void refetch()} />
        )}
      </Screen>
    );
  }
  const isStale = !isOnline || (error !== null && !isFetchNextPageError);
  return (
    <Screen>
      {isStale && (
        <Notice icon="offline" live>
          {(isOnline ? INBOX.stale : INBOX.offline)(minuteOf(new Date(dataUpdatedAt).toISOString()))}
        </Notice>
      )}
      {items.length === 0 ? <NothingYet /> : <InboxList items={items} />}
      {items.length > 0 && (
        <View className="inbox__end" aria-live="polite">
          {hasNextPage ? (
            <Button
              kind="quiet"
              label={isFetchingNextPage ? INBOX.moreLoading : isFetchNextPageError ? INBOX.moreFailed : INBOX.more}
              disabled={isFetchingNextPage}
              onTap={more}
            />
          ) : (
            <View className="text-hint">{INBOX.end}</View>
          )}
        </View>
      )}
      <Card className="card--list">
        <LinkRow
          icon="bell"
          title={ALERTS.settings}
          text={ALERTS.settingsHint}
          onTap={() => openPage('alertSettings')}
        />
      </Card>
    </Screen>
  );
}
