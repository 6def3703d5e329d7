import { useDidShow } from '@tarojs/taro';

import { useMayHaveAlerts, useNews } from '../services/alerts';
import { openPage } from '../services/navigation';
import { ALERTS } from '../texts/alerts';
import { Card, LinkRow } from '../ui';

/** The way to the alerts, with how many are new. Visitors have none, and the cloud is not asked for them. */
export function AlertsRow({ className = '' }: { readonly className?: string }) {
  const mayHave = useMayHaveAlerts();
  const { data, refetch, isStale } = useNews(mayHave);
  useDidShow(() => {
    if (mayHave && isStale) void refetch();
  });
  if (!mayHave) return null;
  const { unseen, more } = data ?? { unseen: 0, more: false };
  const text = unseen > 0 ? ALERTS.news(unseen, more) : data ? ALERTS.none : ALERTS.hint;
  return (
    <Card className={`card--list ${className}`}>
      <LinkRow
        title={ALERTS.title}
        text={text}
        icon="bell"
        label={`${ALERTS.title}，${text}`}
        count={unseen > 0 ? ALERTS.badge(unseen, more) : undefined}
        onTap={() => openPage('alerts')}
      />
    </Card>
  );
}
