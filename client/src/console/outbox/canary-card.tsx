import { View } from '@tarojs/components';

import { minuteOf } from '../../services/say-day';
import { CONSOLE_OUTBOX } from '../../texts/console-alerts';
import { Card, FieldError, OutcomeBadge } from '../../ui';
import { Fact } from '../parts/fact';
import { sayAge } from './say-age';

interface CanaryCardProps {
  readonly at: string | null;
  readonly arrivedAt: string | null;
  readonly isLate: boolean;
  readonly now: string;
}

/** The message of every hour that proves that messages arrive. */
export function CanaryCard({ at, arrivedAt, isLate, now }: CanaryCardProps) {
  const say = (instant: string | null): string =>
    instant === null ? CONSOLE_OUTBOX.canaryNever : CONSOLE_OUTBOX.ago(minuteOf(instant), sayAge(instant, now));
  return (
    <Card className="stack">
      <View className="row row--wrap">
        <View className="text-title grow">{CONSOLE_OUTBOX.canary}</View>
        {isLate && <OutcomeBadge outcome="unmet" word={CONSOLE_OUTBOX.canaryLate} />}
        {!isLate && arrivedAt !== null && <OutcomeBadge outcome="met" word={CONSOLE_OUTBOX.canaryGood} />}
      </View>
      <View className="text-soft">{CONSOLE_OUTBOX.canaryLead}</View>
      <Fact name={CONSOLE_OUTBOX.canarySent}>{say(at)}</Fact>
      <Fact name={CONSOLE_OUTBOX.canaryArrived}>{say(arrivedAt)}</Fact>
      {isLate && <FieldError text={CONSOLE_OUTBOX.canaryLateText} />}
    </Card>
  );
}
