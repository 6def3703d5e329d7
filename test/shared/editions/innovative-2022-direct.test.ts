import { outcomeOf, rungOf } from '@test/factories/assessing';
import { AS_OF, QUALIFYING, wan, withPath, withPaths } from '@test/factories/firm';
import { testLines, wanAnd } from '@test/factories/lines';

/** 63号附件1 直通: any one of four conditions stands in for the whole score. */

/** Fails by score: no IP, no R&D, half the main revenue of the year before. */
const WEAK = withPaths(QUALIFYING, {
  'years.2025.rdExpense': 0,
  'years.2025.mainRevenue': wan(4000),
  ip: { class1SelfDeveloped: 0, class1Transferred: 0, class1HighValue: 0, class2: 0 },
});
const award = (level: string, firmRank: number, on: string) => ({ awards: [{ level, firmRank, on }] });
const title = (code: string, grantedOn: string, expiresOn: string) => ({ titles: [{ code, grantedOn, expiresOn }] });

it('without any of them the weak firm fails', () => {
  expect(rungOf(WEAK, 'innovative').status).toBe('not-qualified');
});

it.each([
  ['（一）近三年国家级科技奖励，名次不限', award('national', 40, '2025-01-10'), 'qualified'],
  ['（一）近三年省级科技奖励', award('provincial', 9, '2025-01-10'), 'qualified'],
  ['（一）满三年的那天还算', award('provincial', 9, '2023-11-23'), 'qualified'],
  ['（一）两种“近三年”之间由人判断', award('provincial', 9, '2023-11-22'), 'needs-review'],
  ['（一）按会计年度也过了三年', award('provincial', 9, '2022-12-31'), 'not-qualified'],
  ['（一）部级奖励不在其中', award('ministerial', 1, '2025-01-10'), 'not-qualified'],
  ['（二）有效期内的高新技术企业', title('high-tech', '2024-01-01', '2027-12-31'), 'qualified'],
  ['（二）国家级技术创新示范企业', title('tech-demo', '2024-01-01', '2027-12-31'), 'qualified'],
  ['（二）知识产权优势企业', title('ip-advantage', '2024-01-01', '2027-12-31'), 'qualified'],
  ['（二）知识产权示范企业', title('ip-demo', '2024-01-01', '2027-12-31'), 'qualified'],
  ['（二）最后一天还有效', title('high-tech', '2023-11-24', AS_OF), 'qualified'],
  ['（二）前一天已到期', title('high-tech', '2023-11-23', '2026-11-22'), 'not-qualified'],
  ['（二）今天才获得', title('high-tech', AS_OF, '2029-11-22'), 'qualified'],
  ['（二）明天才生效', title('high-tech', '2026-11-24', '2029-11-23'), 'not-qualified'],
  ['（二）瞪羚企业不在其中', title('gazelle', '2024-01-01', '2027-12-31'), 'not-qualified'],
  ['（三）省部级研发机构', { rdInstitution: 'provincial' }, 'qualified'],
  ['（三）国家级研发机构', { rdInstitution: 'national' }, 'qualified'],
  ['（三）市级研发机构不够', { rdInstitution: 'municipal' }, 'not-qualified'],
])('63号附件1 直通%s', (_, changes, status) => {
  expect(rungOf(withPaths(WEAK, changes), 'innovative').status).toBe(status);
});

testLines('63号附件1 直通（四）近三年新增股权融资合计 万元', {
  id: 'innovative.direct-equity',
  firm: (amount, off) =>
    withPaths(WEAK, {
      'years.2025.equityRaised': wan(100),
      'years.2024.equityRaised': wan(150),
      'years.2023.equityRaised': wanAnd(amount - 250, off),
    }),
  lines: [[500, 'unmet', 'met', 'met']],
  rung: 'qualified',
});

it('63号附件1 直通（四）第四年前的融资不算', () => {
  expect(outcomeOf(withPath(WEAK, 'years.2022.equityRaised', wan(9000)), 'innovative.direct-equity')).toBe('unmet');
});
