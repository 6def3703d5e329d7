import { View } from '@tarojs/components';

import { CONSOLE_OUTBOX } from '../../texts/console-alerts';
import { Card, FieldError } from '../../ui';
import { isOverdue, sayAge } from './say-age';

interface QueueCardProps {
  readonly queue: number;
  readonly oldest: string | null;
  readonly now: string;
}

/** People whose turn it is, and how long the first of them has waited. */
export function QueueCard({ queue, oldest, now }: QueueCardProps) {
  return (
    <Card className="stack">
      <View className="text-title">{CONSOLE_OUTBOX.queue}</View>
      <View className="outbox__count">{queue === 0 ? CONSOLE_OUTBOX.noQueue : CONSOLE_OUTBOX.people(queue)}</View>
      {oldest !== null && <View>{CONSOLE_OUTBOX.oldest(sayAge(oldest, now))}</View>}
      {oldest !== null && isOverdue(oldest, now) && <FieldError text={CONSOLE_OUTBOX.oldestLate} />}
    </Card>
  );
}
