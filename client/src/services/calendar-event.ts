import { daysBetween } from '@shared/rules/calendar';

/** One whole day to keep in the phone's own calendar. */
export interface CalendarEvent {
  /** Steady for one measure and date: adding it twice in a browser's calendar replaces it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** `YYYY-MM-DD` in China. */
  readonly on: string;
}

/**
 * `cancelled`: the owner changed their mind; `denied`: they, or the phone, once said no and can say yes in the settings;
 * `privacy`: they did not agree to WeChat's own privacy sheet, which asks again.
 */
export type CalendarAnswer =
  'added' | 'downloaded' | 'cancelled' | 'denied' | 'systemDenied' | 'privacy' | 'unsupported' | 'failed';

/** Reminders come in the morning of one of these days before; the papers of an application take a week. */
const ALARM_DAYS = [7, 3, 1, 0];
export const ALARM_HOUR = 9;

/** How many days before the event to remind: the earliest morning that is still to come. */
export function alarmDays(on: string, today: string): number {
  const left = daysBetween(today, on);
  return ALARM_DAYS.find((days) => days < left) ?? 0;
}

/** 9 o'clock of the day in China, in seconds. */
export const morningOf = (on: string): number => Date.parse(`${on}T0${ALARM_HOUR}:00:00+08:00`) / 1000;

const dayAfter = (on: string): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const plain = (date: string): string => date.replaceAll('-', '');
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** RFC 5545: a line has at most 75 octets and goes on after a blank. No character is cut in two. */
function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const letter of line) {
    const size = encodeURIComponent(letter).replace(/%../g, '-').length;
    if (octets + size > 74) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += letter;
    octets += size;
  }
  return lines.join('\r\n');
}

/**
 * The event as a file of RFC 5545, for a browser. A dozen fixed lines: the library for it brings a schema validator that
 * is larger than this page. The alarm counts from the midnight at which the day begins.
 */
export function icsOf({ id, title, description, on }: CalendarEvent, today: string, nowIso: string): string {
  const days = alarmDays(on, today);
  const trigger = days === 0 ? `PT${ALARM_HOUR}H` : `-P${days - 1}DT${24 - ALARM_HOUR}H`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//zjtx-assistant//measures//ZH',
    'BEGIN:VEVENT',
    `UID:${id}@zjtx-assistant`,
    `DTSTAMP:${nowIso.replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${plain(on)}`,
    `DTEND;VALUE=DATE:${plain(dayAfter(on))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${trigger}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}
