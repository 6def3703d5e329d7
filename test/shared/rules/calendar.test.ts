import { daysBetween, isDate, shanghaiDate, yearsBefore } from '@shared/rules';
import { fullYears } from '@shared/rules/calendar';

/** Plain dates in Asia/Shanghai; no clock anywhere. */

it.each([
  ['2014-03', 2025, 11],
  ['2023-01', 2025, 3],
  ['2023-02', 2025, 2],
  ['2025-12', 2025, 0],
  ['2026-01', 2025, 0],
  ['2030-06', 2025, 0],
])('从 %s 到 %d 年末: %d full years', (month, year, expected) => {
  expect(fullYears(month, year)).toBe(expected);
});

it.each([
  ['2026-11-23', 3, '2023-11-23'],
  ['2024-02-29', 1, '2023-02-28'],
  ['2024-02-29', 4, '2020-02-29'],
  ['2023-02-28', 3, '2020-02-28'],
  ['2026-01-01', 5, '2021-01-01'],
])('%s, %d years before: %s', (date, years, expected) => {
  expect(yearsBefore(date, years)).toBe(expected);
});

it.each([
  ['2025-11-23', '2026-11-23', 365],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-11-23', '2026-11-23', 0],
  ['2026-11-24', '2026-11-23', -1],
])('days from %s to %s: %d', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

it.each(['2024-02-29', '2000-02-29', '1999-12-31'])('%s is a date', (text) => expect(isDate(text)).toBe(true));
it.each([
  '2023-02-29',
  '1900-02-29',
  '2024-04-31',
  '2024-00-10',
  '2024-13-01',
  '2024-1-1',
  '20240101',
  '',
  '2024-01-01T00:00',
])('"%s" is none', (text) => expect(isDate(text)).toBe(false));

it.each([
  ['2026-03-31T15:59:59.999Z', '2026-03-31'],
  ['2026-03-31T16:00:00.000Z', '2026-04-01'],
  ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ['2024-02-28T16:00:00.000Z', '2024-02-29'],
])('%s is %s on the wall in China', (instant, date) => {
  expect(shanghaiDate(Date.parse(instant))).toBe(date);
});
