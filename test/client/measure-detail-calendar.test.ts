import { alarmDays, icsOf, morningOf } from '../../client/src/services/calendar-event';

const EVENT = {
  id: 'cn-x-2026-12-31',
  title: '今天截止：设备更新贷款贴息, 含"两新"; 到期',
  description: '找谁办：经办银行。\n时间以主管部门通知为准。'.repeat(4),
  on: '2026-12-31',
};
const NOW = '2026-11-23T08:00:00.000Z';
const ics = icsOf(EVENT, '2026-11-23', NOW);
/** As a calendar reads it: folded lines joined again. */
const lines = ics.replaceAll('\r\n ', '').split('\r\n');

describe('a date in a calendar', () => {
  it('is the whole last day, and not the day before or after', () => {
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
    expect(lines).toContain('DTSTAMP:20261123T080000Z');
  });

  it('reminds at nine in the morning, a week before', () => {
    expect(lines).toContain('TRIGGER:-P6DT15H');
    expect(icsOf(EVENT, '2026-12-30', NOW)).toContain('TRIGGER:PT9H');
  });

  it.each([
    ['2026-12-01', 7],
    ['2026-12-23', 7],
    ['2026-12-24', 3],
    ['2026-12-27', 3],
    ['2026-12-28', 1],
    ['2026-12-29', 1],
    ['2026-12-30', 0],
    ['2026-12-31', 0],
  ])('is told on %s so many days before: %i', (today, days) => {
    expect(alarmDays('2026-12-31', today)).toBe(days);
  });

  it('keeps its words: signs of the format are escaped', () => {
    expect(lines).toContain('SUMMARY:今天截止：设备更新贷款贴息\\, 含"两新"\\; 到期');
    expect(ics.split('\r\n').filter((line) => line.startsWith('时间'))).toEqual([]);
  });

  it('has no line over 75 octets, and cuts no character', () => {
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(lines.find((line) => line.startsWith('DESCRIPTION'))).toContain(
      `DESCRIPTION:${EVENT.description.replaceAll('\n', '\\n')}`,
    );
  });

  it('starts in the morning of that day in China, so that no phone counts it to the day before', () => {
    expect(new Date(morningOf('2026-12-31') * 1000).toISOString()).toBe('2026-12-31T01:00:00.000Z');
  });
});
