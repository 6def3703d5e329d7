import fc from 'fast-check';
import { STATE_CALENDAR } from '../../../cloudfunctions/_core/chat/state-calendar';
import {
  isWorkDay,
  minutesADay,
  OFFICE_PERIODS,
  OTHER_WORK_DAYS,
  promiseFor,
  reminderAt,
  type WorkCalendar,
} from '@shared/chat';

const MINUTE = 60_000;
const china = (text: string): string => new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString();
const other = (asked: string) => promiseFor('other', china(asked), STATE_CALENDAR);

describe('work days', () => {
  it.each(['2026-02-14', '2026-02-28', '2026-10-10', '2026-01-04', '2026-11-24'])('%s is one', (day) => {
    expect(isWorkDay(STATE_CALENDAR, day)).toBe(true);
  });

  it.each([1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`))('%s is a holiday', (day) => {
    expect(isWorkDay(STATE_CALENDAR, day)).toBe(false);
  });

  it.each(['2026-11-28', '2026-11-29', '2026-02-15', '2026-02-23'])('%s is none', (day) => {
    expect(isWorkDay(STATE_CALENDAR, day)).toBe(false);
  });

  it('the years that the data knows: 2026 is published, 2027 is not', () => {
    expect(STATE_CALENDAR.years.has(2026)).toBe(true);
    expect(STATE_CALENDAR.years.has(2027)).toBe(false);
  });

  it('a year that is not published has its fixed holidays, and works on its weekdays otherwise', () => {
    expect(isWorkDay(STATE_CALENDAR, '2027-01-01')).toBe(false);
    expect(isWorkDay(STATE_CALENDAR, '2027-10-01')).toBe(false);
    expect(isWorkDay(STATE_CALENDAR, '2027-10-04')).toBe(true);
    expect(isWorkDay(STATE_CALENDAR, '2027-10-09')).toBe(false);
  });
});

describe('a policy question', () => {
  it('is answered within 24 hours on the clock, on a holiday too', () => {
    const asked = china('2026-10-02 23:59');
    expect(promiseFor('policy', asked, STATE_CALENDAR)).toEqual({ due: china('2026-10-03 23:59'), isTentative: false });
  });
});

describe('any other question', () => {
  it.each([
    ['as the first period begins', '2026-11-23 09:00', '2026-11-25 17:30'],
    ['before work', '2026-11-23 00:00', '2026-11-25 17:30'],
    ['in the first minute', '2026-11-23 09:01', '2026-11-26 09:01'],
    ['in the morning', '2026-11-23 10:00', '2026-11-26 10:00'],
    ['as the morning ends: the afternoon is the next', '2026-11-23 12:00', '2026-11-26 12:00'],
    ['at noon, which is no work', '2026-11-23 13:00', '2026-11-26 12:00'],
    ['as the afternoon begins', '2026-11-23 13:30', '2026-11-26 12:00'],
    ['in the last minute', '2026-11-23 17:29', '2026-11-26 17:29'],
    ['as the day ends', '2026-11-23 17:30', '2026-11-26 17:30'],
    ['on a Friday: the weekend does not count', '2026-11-27 15:00', '2026-12-02 15:00'],
    ['on a Saturday', '2026-11-28 11:00', '2026-12-02 17:30'],
    ['before National Day: eight days later', '2026-09-30 16:00', '2026-10-10 16:00'],
    ['in a holiday', '2026-10-03 12:00', '2026-10-10 17:30'],
    ['before the Spring Festival, on a Saturday that is made up', '2026-02-14 17:29', '2026-02-26 17:29'],
  ])('asked %s', (_when, asked, due) => {
    expect(other(asked)).toEqual({ due: china(due), isTentative: false });
  });

  it('is tentative from the first day of a year whose holidays are not published', () => {
    expect(other('2026-12-29 09:00')).toEqual({ due: china('2026-12-31 17:30'), isTentative: false });
    expect(other('2026-12-29 09:01')).toEqual({ due: china('2027-01-04 09:01'), isTentative: true });
  });
});

describe('reminders', () => {
  const at = (topic: 'policy' | 'other', due: string) =>
    (['soon', 'late', 'cover', 'operator'] as const).map((kind) =>
      reminderAt(kind, { topic, due: china(due) }, STATE_CALENDAR),
    );

  it('of a policy question come by the clock', () => {
    const times = ['2026-11-24 11:00', '2026-11-24 15:00', '2026-11-24 17:00', '2026-11-24 19:00'];
    expect(at('policy', '2026-11-24 15:00')).toEqual(times.map(china));
  });

  it('of another one come in working time, half a day apart', () => {
    const times = ['2026-11-27 14:00', '2026-11-27 17:30', '2026-11-30 14:00', '2026-11-30 17:30'];
    expect(at('other', '2026-11-27 17:30')).toEqual(times.map(china));
  });

  it('of a question that is due after a holiday come before it', () => {
    expect(at('other', '2026-10-08 10:00')[0]).toBe(china('2026-09-30 15:00'));
  });
});

/** Counts minute by minute, as one would on paper. */
function slowly(asked: string, days: number, calendar: WorkCalendar): string {
  let left = days * minutesADay(calendar);
  let minute = Date.parse(asked);
  for (; left > 0; minute += MINUTE) {
    const [day = '', time = ''] = new Date(minute + 8 * 60 * MINUTE).toISOString().split('T');
    const of = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
    const inPeriod = calendar.periods.some(({ from, to }) => from <= of && of < to);
    if (isWorkDay(calendar, day) && inPeriod) left -= 1;
  }
  return new Date(minute).toISOString();
}

const periods = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 2, maxLength: 8 })
  .map((marks) => marks.sort((a, b) => a - b).map((mark) => mark * 30))
  .map((marks) =>
    marks.flatMap((from, index) => {
      const to = marks[index + 1];
      return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
    }),
  );

it('agrees with counting minute by minute, whatever the periods of a day', () => {
  const minutes = fc.integer({ min: 0, max: 380 * 24 * 60 });
  fc.assert(
    fc.property(minutes, fc.oneof(fc.constant(OFFICE_PERIODS), periods), (minute, each) => {
      const calendar = { ...STATE_CALENDAR, periods: each };
      const asked = new Date(Date.parse(china('2026-01-01 00:00')) + minute * MINUTE).toISOString();
      const { due } = promiseFor('other', asked, calendar);
      expect(due).toBe(slowly(asked, OTHER_WORK_DAYS, calendar));
      const soon = reminderAt('soon', { topic: 'other', due }, calendar);
      expect(slowly(soon, 0.5, calendar)).toBe(due);
    }),
    { numRuns: 150, seed: 5 },
  );
});
