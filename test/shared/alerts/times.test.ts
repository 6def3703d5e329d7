import { ALERT_KINDS, pushTimes, URGENT, type AlertFacts } from '@shared/alerts';
import { china, FACTS, iso } from '@test/factories/alerts';

const NOW = china('2026-11-24 10:00');
const times = (facts: AlertFacts, now = NOW) => {
  const { pushFrom, pushUntil } = pushTimes(facts, now, '17:00');
  return [Date.parse(pushFrom), Date.parse(pushUntil)];
};

it.each(ALERT_KINDS)('%s: at once or with the day’s message, and for a while', (kind) => {
  const [from = 0, until = 0] = times(FACTS[kind]);
  expect(from).toBe(URGENT.includes(kind) ? NOW : china('2026-11-24 17:00'));
  expect(until).toBeGreaterThan(from);
  expect(until).toBeLessThanOrEqual(from + 30 * 86_400_000);
});

it('a measure that ends is worth a push up to the end of its last day', () => {
  expect(times({ ...FACTS['measure-new'], until: '2026-11-26' })[1]).toBe(china('2026-11-27 00:00'));
  expect(times({ ...FACTS['measure-new'], until: null })[1]).toBe(china('2026-12-08 17:00'));
  expect(times(FACTS['followed-closing'])[1]).toBe(china('2026-12-08 17:00'));
  expect(times({ ...FACTS['followed-closing'], on: '2026-12-01' })[1]).toBe(china('2026-12-02 00:00'));
});

it('what would be over at the next hour of the day’s message does not wait for it', () => {
  const evening = china('2026-11-24 18:00');
  const last = { ...FACTS['followed-closing'], on: '2026-11-24' };
  expect(times(last, evening)).toEqual([evening, china('2026-11-25 00:00')]);
  expect(times({ ...last, on: '2026-11-25' }, evening)[0]).toBe(china('2026-11-25 17:00'));
  // At the very moment of its end it would be over too.
  expect(Date.parse(pushTimes(last, evening, '00:00').pushFrom)).toBe(evening);
});

it('what was over before it was found is still told, for as long as a late one is worth it', () => {
  expect(times({ ...FACTS['title-ends'], on: '2026-11-01' })[1]).toBe(china('2026-12-24 17:00'));
  for (const on of ['2026-11-20', '2026-11-24'])
    expect(times({ ...FACTS['action-due'], on, isLate: true })[1]).toBe(china('2026-12-01 17:00'));
});

it('the reminder before the hour of a promise is over with that hour; the later ones are not', () => {
  const due = iso(china('2026-11-24 11:30'));
  expect(times({ ...FACTS.question, reminder: 'soon', due })[1]).toBe(china('2026-11-24 11:30'));
  expect(times({ ...FACTS.question, reminder: 'late', due })[1]).toBe(china('2026-11-25 10:00'));
});

it('a canary is over when the next one is due', () => {
  expect(times(FACTS.canary)).toEqual([NOW, china('2026-11-24 11:00')]);
});
