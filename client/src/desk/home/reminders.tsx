import { View } from '@tarojs/components';

import { useReminders } from '../../services/desk';
import { openPage } from '../../services/navigation';
import { minuteOf } from '../../services/say-day';
import { DESK } from '../../texts/desk';
import { Card, LinkRow, SectionHead } from '../../ui';

/** Questions of which he was reminded and that still wait. Without an answer the list below tells of them as well. */
export function Reminders() {
  const { data } = useReminders();
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <View>
      <SectionHead title={DESK.remindersTitle} />
      <Card className="line-list card--list">
        {items.map(({ firmId, firmName, kind, due, at }) => (
          <LinkRow
            key={`${firmId} ${kind} ${at}`}
            icon={kind === 'soon' ? 'clock' : 'alert'}
            title={DESK.reminders[kind](firmName ?? DESK.unnamed, minuteOf(due))}
            onTap={() => openPage('room', { firm: firmId })}
          />
        ))}
      </Card>
    </View>
  );
}
