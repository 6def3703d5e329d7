import { groupDays, sayGroup } from '../../../client/src/alerts/inbox/group-days';

const at = (text: string) => ({ at: text });

it('cuts at midnight in China and keeps the order', () => {
  const items = [at('2026-11-26T16:30:00.000Z'), at('2026-11-26T16:00:00.000Z'), at('2026-11-26T15:59:59.999Z')];
  expect(groupDays(items)).toEqual([
    { day: '2026-11-27', items: items.slice(0, 2) },
    { day: '2026-11-26', items: items.slice(2) },
  ]);
});

it.each([
  ['2026-11-27', '今天'],
  ['2026-11-26', '昨天'],
  ['2026-11-25', '11月25日'],
  ['2025-12-31', '2025年12月31日'],
])('on 2026-11-27 %s is %s', (day, words) => {
  expect(sayGroup(day, '2026-11-27')).toBe(words);
});
