import { icsOf, type CalendarAnswer, type CalendarEvent } from './calendar-event';
import { nowIso, today } from './clock';

/** A browser cannot write into a calendar: it gets a file that the calendar opens. */
export async function addToCalendar(event: CalendarEvent): Promise<CalendarAnswer> {
  const url = URL.createObjectURL(new Blob([icsOf(event, today(), nowIso())], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${event.id}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return 'downloaded';
}

/** Only a phone keeps permissions. */
export async function openCalendarSettings(): Promise<void> {
  return undefined;
}
