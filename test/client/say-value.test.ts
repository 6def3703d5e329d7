import { sayValue } from '../../client/src/services/say-value';

/** Two values of one field must never read the same when they differ. */

it.each([
  ['years.2025.revenue', 90_000_000, '9000 万元'],
  ['years.2025.employees', 61, '61'],
  ['product.revenueShareBp', 6550, '65.5%'],
  ['region', '330106', '浙江省杭州市西湖区'],
  ['name', '示例企业', '示例企业'],
  ['quality.iso9001', true, '是'],
  ['rdInstitution', 'provincial', '省部级'],
  ['evaluationScore.2026', 81.5, '81.5'],
  ['uscc', null, '没有填'],
  ['awards', [], '没有'],
  ['titles', [{ code: 'innovative', expiresOn: '2027-01-31' }], '创新型中小企业，有效期到 2027-01-31'],
  ['awards', [{ level: 'provincial', firmRank: 2, on: '2025-05-01' }], '省级科技奖励，第 2，日期 2025-05-01'],
  ['standardsLed', [{ rank: 1 }, {}], '第 1；一项'],
])('%s %j', (path, value, said) => {
  expect(sayValue(path, value)).toBe(said);
});
