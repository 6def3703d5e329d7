import { View } from '@tarojs/components';
import { useState } from 'react';

import { daysAfter } from '@shared/plan/timetable';

import '../parts/desk.scss';
import { useDay } from '../../services/day';
import { useWeek } from '../../services/desk';
import { DESK, WEEK } from '../../texts/desk';
import { Asked, Button, Screen } from '../../ui';
import { WeekView } from './week-view';

const DAYS = 7;

/** What the reader did in seven days, and what is left; the weeks before are a tap away. */
export default function WeekPage() {
  const today = useDay();
  const [back, setBack] = useState(0);
  const to = daysAfter(today, -DAYS * back);
  const { data, error, refetch } = useWeek(to);
  return (
    <Screen>
      <View className="stack">
        <View className="text-title" aria-role="heading">
          {WEEK.span(daysAfter(to, 1 - DAYS), to)}
        </View>
        <View className="row">
          <Button kind="secondary" icon="left" label={WEEK.previous} onTap={() => setBack(back + 1)} />
          <Button
            kind="secondary"
            iconAfter="right"
            label={WEEK.next}
            disabled={back === 0}
            onTap={() => setBack(Math.max(0, back - 1))}
          />
        </View>
      </View>
      {data ? (
        <WeekView week={data} />
      ) : (
        <Asked
          loading={WEEK.loading}
          error={error}
          retry={() => void refetch()}
          words={{ FORBIDDEN: DESK.notCommissioner }}
        />
      )}
    </Screen>
  );
}
