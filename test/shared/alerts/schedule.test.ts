import { afterQuiet, dayEnd, dayStart, isQuiet, isSameDay, lastDigest, nextDigest, nextMidnight } from '@shared/alerts';
import { china } from '@test/factories/alerts';

const NIGHT = { from: '22:00', to: '08:00' };
const NOON = { from: '12:00', to: '14:00' };

describe('the hour of the day’s message', () => {
  it.each([
    ['2026-11-24 16:59', '2026-11-24 17:00', '2026-11-23 17:00'],
    ['2026-11-24 17:00', '2026-11-24 17:00', '2026-11-24 17:00'],
    ['2026-11-24 17:01', '2026-11-25 17:00', '2026-11-24 17:00'],
    ['2026-12-31 23:59', '2027-01-01 17:00', '2026-12-31 17:00'],
    // In UTC still the day before.
    ['2026-11-24 00:00', '2026-11-24 17:00', '2026-11-23 17:00'],
  ])('at %s: next %s, last %s', (now, next, last) => {
    expect(nextDigest(china(now), '17:00')).toBe(china(next));
    expect(lastDigest(china(now), '17:00')).toBe(china(last));
  });
});

describe('quiet hours', () => {
  it.each([
    ['21:59', false],
    ['22:00', true],
    ['23:59', true],
    ['00:00', true],
    ['07:59', true],
    ['08:00', false],
  ])('22:00 to 08:00 at %s: %s', (time, quiet) => expect(isQuiet(china(`2026-11-24 ${time}`), NIGHT)).toBe(quiet));

  it.each([
    ['11:59', false],
    ['12:00', true],
    ['13:59', true],
    ['14:00', false],
    ['00:00', false],
  ])('12:00 to 14:00 at %s: %s', (time, quiet) => expect(isQuiet(china(`2026-11-24 ${time}`), NOON)).toBe(quiet));

  it.each(['00:00', '09:00', '23:59'])('equal times are never quiet: %s', (time) => {
    expect(isQuiet(china(`2026-11-24 ${time}`), { from: '09:00', to: '09:00' })).toBe(false);
  });

  it.each([
    ['2026-11-24 22:00', '2026-11-25 08:00'],
    ['2026-11-25 03:00', '2026-11-25 08:00'],
    ['2026-11-25 08:00', '2026-11-25 08:00'],
    ['2026-11-25 12:00', '2026-11-25 12:00'],
  ])('%s waits until %s', (now, then) => expect(afterQuiet(china(now), NIGHT)).toBe(china(then)));
});

it('a day is one in China', () => {
  expect(isSameDay(china('2026-11-24 00:00'), china('2026-11-24 23:59'))).toBe(true);
  expect(isSameDay(china('2026-11-24 23:59'), china('2026-11-25 00:00'))).toBe(false);
  expect(dayStart('2026-11-24')).toBe(china('2026-11-24 00:00'));
  expect(dayEnd('2026-11-30')).toBe(china('2026-12-01 00:00'));
  expect(nextMidnight(china('2026-11-24 00:00'))).toBe(china('2026-11-25 00:00'));
  expect(nextMidnight(china('2026-11-24 23:59'))).toBe(china('2026-11-25 00:00'));
});
