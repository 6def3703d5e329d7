/**
 * When people work: data, so that next year's holidays are a new file and no new code. Days are `YYYY-MM-DD` in Asia/Shanghai.
 */
export interface WorkCalendar {
  /** Years whose holidays the State Council has published. */
  readonly years: ReadonlySet<number>;
  /** Days off by its notices, weekends among them or not. */
  readonly holidays: ReadonlySet<string>;
  /** Saturdays and Sundays on which people work, to make up for a longer holiday. */
  readonly makeUpDays: ReadonlySet<string>;
  /** The working periods of a day, in their order and apart from each other. */
  readonly periods: readonly Period[];
}

/** Minutes of the day on the wall in China; `to` is the first one that is free again. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const at = (hour: number, minute = 0): number => hour * 60 + minute;

/**
 * Our own setting, not law: what the service promises to count as working time. 09:00–12:00 and 13:30–17:30, seven hours a day.
 */
export const OFFICE_PERIODS: readonly Period[] = [
  { from: at(9), to: at(12) },
  { from: at(13, 30), to: at(17, 30) },
];

/**
 * Holidays that lie on the same day each year, `MM-DD`: they are certain before a year's notice is out (全国年节及纪念日放假办法,
 * 2024 revision, article 2). The others follow the moon, and the longer holidays are what the notice is for.
 */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];

export const isPublished = ({ years }: Pick<WorkCalendar, 'years'>, day: string): boolean =>
  years.has(Number(day.slice(0, 4)));

/** Do people work on that day? In a year that is not published yet: on every Monday to Friday that is no fixed holiday. */
export function isWorkDay(calendar: WorkCalendar, day: string): boolean {
  if (!isPublished(calendar, day)) return isWeekday(day) && !FIXED.includes(day.slice(5));
  if (calendar.makeUpDays.has(day)) return true;
  return isWeekday(day) && !calendar.holidays.has(day);
}

/** Working minutes of one day. */
export const minutesADay = ({ periods }: Pick<WorkCalendar, 'periods'>): number =>
  periods.reduce((sum, { from, to }) => sum + to - from, 0);

const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
