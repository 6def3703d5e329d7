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

/** Dates that were put into the calendar while the app is open: WeChat would write a second event. */
const added = new Set<string>();

/** Puts a date into the phone's own calendar, and says what to do where the phone refuses. */
export function CalendarButton({ measure, name, on }: CalendarButtonProps) {
  const [answer, setAnswer] = useState<CalendarAnswer | null>(null);
  const [isBusy, setBusy] = useState(false);
  const words = DETAIL.calendar;
  const id = `${measure.id}-${on}`;
  const add = async (): Promise<void> => {
    setBusy(true);
    const next = await addToCalendar({
      id,
      title: words.titles[name](measure.title),
      description: words.description(measure.apply.channel),
      on,
    });
    if (next === 'added') added.add(id);
    setBusy(false);
    setAnswer(next);
    if (!isRefusal(next)) toast(words[next]);
  };
  return (
    <View className="stack">
      {added.has(id) ? (
        <Button kind="secondary" icon="check" label={words.isAdded} disabled onTap={() => undefined} />
      ) : (
        <Button kind="secondary" icon="calendar" label={words[name]} disabled={isBusy} onTap={() => void add()} />
      )}
      {answer !== null && isRefusal(answer) && (
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

const REFUSALS = ['denied', 'systemDenied', 'privacy'] as const;
type Refusal = (typeof REFUSALS)[number];
const isRefusal = (answer: CalendarAnswer): answer is Refusal => (REFUSALS as readonly string[]).includes(answer);
