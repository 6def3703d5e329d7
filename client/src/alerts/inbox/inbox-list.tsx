import { View } from '@tarojs/components';

import type { InboxItem } from '../../services/alerts';
import { useDay } from '../../services/day';
import { Card, SectionHead } from '../../ui';
import { AlertRow } from './alert-row';
import { groupDays, sayGroup } from './group-days';

/** Alerts by the day on which they came, newest first. */
export function InboxList({ items }: { readonly items: readonly InboxItem[] }) {
  const today = useDay();
  return (
    <View>
      {groupDays(items).map(({ day, items: ofDay }) => (
        <View key={day} className="inbox__day">
          <SectionHead title={sayGroup(day, today)} />
          <Card className="card--list">
            {ofDay.map((item) => (
              <AlertRow key={item.alertId} item={item} />
            ))}
          </Card>
        </View>
      ))}
    </View>
  );
}
