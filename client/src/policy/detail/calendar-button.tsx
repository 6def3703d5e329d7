import { View } from '@tarojs/components';
import { useState } from 'react';

import type { PublicMeasure } from '@shared/measures';

import { addToCalendar, openCalendarSettings } from '../../services/calendar';
import type { CalendarAnswer } from '../../services/calendar-event';
import { toast } from '../../services/feedback';
import { DETAIL } from '../../texts/measure-detail';
import { Button, Notice } from '../../ui';
import type { DateName } from './key-dates';

interface CalendarButtonProps {
  readonly measure: PublicMeasure;
  readonly name: DateName;
  readonly on: string;
}

/** Puts a date into the phone's own calendar, and says what to do where the phone refuses. */
export function CalendarButton({ measure, name, on }: CalendarButtonProps) {
  const [answer, setAnswer] = useState<CalendarAnswer | null>(null);
  const words = DETAIL.calendar;
  const add = async (): Promise<void> => {
    const next = await addToCalendar({
      id: `${measure.id}-${on}`,
      title: words.titles[name](measure.title),
      description: words.description(measure.apply.channel),
      on,
    });
    setAnswer(next);
    if (next !== 'denied' && next !== 'systemDenied') toast(words[next]);
  };
  return (
    <View className="stack">
      <Button kind="secondary" icon="calendar" label={words[name]} onTap={() => void add()} />
      {(answer === 'denied' || answer === 'systemDenied') && (
        <Notice tone="warn" live>
          <View>{words[answer]}</View>
          {answer === 'denied' && (
            <Button inline kind="quiet" label={words.openSettings} onTap={() => void openCalendarSettings()} />
          )}
        </Notice>
      )}
    </View>
  );
}
