import { outcomeOf, rungOf } from '@test/factories/assessing';
import { QUALIFYING, wan, withPath, withPaths } from '@test/factories/firm';
import { nicheOf, testLines, wanAnd } from '@test/factories/lines';

/** 工信部政法〔2023〕138号 附件1 制造业单项冠军: gates by figures, the rest for reviewers. It asks for no small size. */

const CHAMPION = withPaths(QUALIFYING, {
  'years.2025.mainRevenue': wan(60_000),
  'years.2024.mainRevenue': wan(40_000),
  'years.2023.mainRevenue': wan(30_000),
  'years.2025.revenue': wan(60_000),
  'years.2025.employees': 3000,
});

it('a large firm may be a champion; reviewers have the last word', () => {
  expect(rungOf(CHAMPION, 'champion').status).toBe('needs-review');
  expect(rungOf(CHAMPION, 'little-giant').status).toBe('not-applicable');
});

testLines('138号 近3年平均主营业务收入 万元', {
  id: 'champion.revenue',
  firm: (amount, off) => withPath(CHAMPION, 'years.2025.mainRevenue', wanAnd(3 * amount - 70_000, off)),
  lines: [[40_000, 'unmet', 'met', 'met']],
  rung: 'needs-review',
});

it('138号 the mean is over the three years, not of the last one', () => {
  const peak = withPaths(CHAMPION, { 'years.2024.mainRevenue': 0, 'years.2023.mainRevenue': 0 });
  expect(outcomeOf(peak, 'champion.revenue')).toBe('unmet');
});

it.each([
  ['满 10 年', nicheOf(10), 'met'],
  ['差一个月满 10 年，是否新产品由人判断', nicheOf(10, -1), 'review'],
  ['满 5 年', nicheOf(5), 'review'],
  ['差一个月满 5 年', nicheOf(5, -1), 'unmet'],
])('138号 从事相关领域 10 年（新产品 5 年）: %s', (_, nicheSince, outcome) => {
  expect(outcomeOf(withPath(CHAMPION, 'nicheSince', nicheSince), 'champion.niche-years')).toBe(outcome);
});

testLines('138号 市场占有率全球前 3', {
  id: 'champion.market',
  firm: (rank, off) => withPath(CHAMPION, 'product.marketRankGlobal', rank + off),
  lines: [[3, 'met', 'met', 'unmet']],
  rung: 'needs-review',
});

it.each([
  ['registeredInMainland', false],
  ['independentLegalPerson', false],
  ['product.prohibited', true],
  ['compliance.abnormalList', true],
  ['compliance.dishonestList', true],
  ['compliance.majorIncident3y', true],
  ['compliance.taxEvasion3y', true],
  ['compliance.dataFraud3y', true],
])('138号 基本条件: %s = %s fails', (path, value) => {
  expect(rungOf(withPath(CHAMPION, path, value), 'champion').status).toBe('not-qualified');
});

it.each(['champion.quality', 'champion.innovation', 'champion.performance'])('138号 %s is for reviewers', (id) => {
  expect(outcomeOf(CHAMPION, id)).toBe('review');
});
