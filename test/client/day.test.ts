import { msToMidnight } from '../../client/src/services/day';

const MINUTE = 60_000;

it.each([
  ['2026-11-24T23:59:00+08:00', MINUTE],
  ['2026-11-24T00:00:00+08:00', 24 * 60 * MINUTE],
  ['2026-11-24T07:00:00+08:00', 17 * 60 * MINUTE],
  ['2026-11-24T16:00:00Z', 24 * 60 * MINUTE],
])('from %s it is %s ms to midnight in China', (now, ms) => {
  expect(msToMidnight(Date.parse(now))).toBe(ms);
});
