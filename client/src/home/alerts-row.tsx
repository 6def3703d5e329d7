import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';

import { useMayHaveAlerts, useNews } from '../services/alerts';
import { openPage } from '../services/navigation';
import { ALERTS } from '../texts/alerts';
import { Card, Icon, Pressable } from '../ui';

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
      <Pressable className="line-item" label={`${ALERTS.title}，${text}`} onTap={() => openPage('alerts')}>
        <View className="line-item__icon">
          <Icon name="bell" />
        </View>
        <View className="grow">
          <View className="text-strong">{ALERTS.title}</View>
          <View className="text-soft">{text}</View>
        </View>
        {unseen > 0 && (
          <View className="count" aria-hidden="true">
            {ALERTS.badge(unseen, more)}
          </View>
        )}
        <View className="line-item__chevron">
          <Icon name="right" />
        </View>
      </Pressable>
    </Card>
  );
}
