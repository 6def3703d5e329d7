import { View } from '@tarojs/components';

import { CONSOLE_ALERT_SETUP } from '../../texts/console-alerts';
import { Card, Choice, FieldError } from '../../ui';
import { LineInput } from '../parts/line-input';
import type { Problems, Typed } from './form-state';

interface PaceCardProps {
  readonly typed: Typed;
  readonly problems: Problems;
  readonly onChange: (part: Partial<Typed>) => void;
}

const LONGEST = 5;

/** How fast, at which hour, and whether at all. */
export function PaceCard({ typed: { perSecond, digestAt, isPaused }, problems, onChange }: PaceCardProps) {
  const { perSecond: rate, perSecondUnit, digestAt: hour, digestHint, pause, pauseText } = CONSOLE_ALERT_SETUP;
  const wrongRate = problems.get('perSecond');
  const wrongHour = problems.get('digestAt');
  return (
    <Card className="stack stack--wide pace-card">
      <View className="stack">
        <LineInput
          label={rate}
          unit={perSecondUnit}
          type="number"
          value={perSecond}
          maxlength={LONGEST}
          isBad={wrongRate !== undefined}
          onInput={(text) => onChange({ perSecond: text })}
        />
        {wrongRate !== undefined && <FieldError text={wrongRate} />}
      </View>
      <View className="stack">
        <LineInput
          label={hour}
          placeholder={digestHint}
          value={digestAt}
          maxlength={LONGEST}
          isBad={wrongHour !== undefined}
          onInput={(text) => onChange({ digestAt: text })}
        />
        {wrongHour !== undefined && <FieldError text={wrongHour} />}
      </View>
      <Choice
        kind="check"
        label={pause}
        on={isPaused}
        detail={<View className="text-soft">{pauseText}</View>}
        onTap={() => onChange({ isPaused: !isPaused })}
      />
    </Card>
  );
}
