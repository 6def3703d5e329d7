import { criterionIn, outcomeOf, rungOf, type Options } from '@test/factories/assessing';
import { QUALIFYING, wan, withPath, withPaths, without } from '@test/factories/firm';

/** What a year's notice or a province changed, on the days around each change. */

describe('小巨人复核的增长率', () => {
  /** Main revenue that never grows. */
  const flat = withPaths(
    QUALIFYING,
    Object.fromEntries(Object.keys(QUALIFYING.years ?? {}).map((year) => [`years.${year}.mainRevenue`, wan(4000)])),
  );
  const broad = withPaths(
    flat,
    Object.fromEntries(Object.keys(QUALIFYING.years ?? {}).map((year) => [`years.${year}.revenue`, wan(5000)])),
  );
  it.each([
    ['2024-12-31', 'review', 'unmet', 'not-qualified'],
    ['2025-01-01', 'review', 'na', 'qualified'],
    ['2025-12-31', 'review', 'na', 'qualified'],
    ['2026-01-01', 'review', 'review', 'needs-review'],
    ['2026-12-31', 'review', 'review', 'needs-review'],
    ['2024-12-31', 'new', 'unmet', 'not-qualified'],
    ['2025-06-01', 'new', 'unmet', 'not-qualified'],
    ['2026-03-31', 'new', 'unmet', 'not-qualified'],
  ] as const)('63号附件3，%s %s: %s', (asOf, purpose, outcome, status) => {
    expect(outcomeOf(broad, 'little-giant.growth', { asOf, purpose })).toBe(outcome);
    expect(rungOf(broad, 'little-giant', { asOf, purpose }).status).toBe(status);
  });
  it('190号 is cited where it waives, 117号 where a person must look', () => {
    const clause = (asOf: string) =>
      criterionIn(rungOf(broad, 'little-giant', { asOf, purpose: 'review' }), 'little-giant.growth').clause;
    expect(clause('2025-06-01')).toContain('〔2025〕190号');
    expect(clause('2026-06-01')).toContain('〔2026〕117号');
    expect(clause('2024-06-01')).not.toContain('〔2025〕');
  });
});

describe('190号: 营业收入不足 5000 万元的一路不再受理', () => {
  const small = withPaths(
    QUALIFYING,
    Object.fromEntries(
      Object.entries(QUALIFYING.years ?? {}).map(([year, figures], at) => [
        `years.${year}`,
        {
          ...figures,
          revenue: wan(3000 + at * 300),
          mainRevenue: wan(2900 + at * 300),
          rdExpense: wan(3000),
          rdStaff: 150,
          equityRaised: wan(4000),
        },
      ]),
    ),
  );
  it.each([
    ['2024-12-31', 'new', 'met', 'qualified'],
    ['2025-01-01', 'new', 'na', 'not-qualified'],
    ['2024-12-31', 'review', 'met', 'qualified'],
    ['2025-01-01', 'review', 'na', 'not-qualified'],
  ] as const)('%s %s: %s', (asOf, purpose, outcome, status) => {
    expect(outcomeOf(small, 'little-giant.rd-small', { asOf, purpose })).toBe(outcome);
    expect(rungOf(small, 'little-giant', { asOf, purpose }).status).toBe(status);
  });
});

describe('不予推荐 (190号、117号): for new applications since 2025', () => {
  const related = withPath(QUALIFYING, 'relations.controlledByLittleGiant', true);
  it.each([
    ['2024-12-31', 'new', 'qualified'],
    ['2025-01-01', 'new', 'needs-review'],
    ['2026-03-31', 'new', 'needs-review'],
    ['2026-04-01', 'new', 'needs-review'],
    ['2025-06-01', 'review', 'qualified'],
    ['2026-06-01', 'review', 'qualified'],
  ] as const)('%s %s: %s', (asOf, purpose, status) => {
    expect(rungOf(related, 'little-giant', { asOf, purpose }).status).toBe(status);
  });
});

describe('广东 2025 年度: 专精特新 70 分', () => {
  const pass = (region: string, asOf: string) =>
    rungOf(withPath(QUALIFYING, 'region', region), 'specialized', { asOf }).score?.pass;
  it.each([
    ['广州', '440100', '2024-12-31', 60],
    ['广州', '440100', '2025-01-01', 70],
    ['广州', '440100', '2025-12-31', 70],
    ['广州', '440100', '2026-01-01', 60],
    ['深圳', '440300', '2025-06-01', 60],
    ['深圳南山', '440305', '2025-06-01', 60],
    ['杭州', '330100', '2025-06-01', 60],
  ])('%s (%s) %s → %d', (_, region, asOf, line) => {
    expect(pass(region, asOf)).toBe(line);
  });

  it('69 points fail and 70 pass', () => {
    const weak = withPaths(QUALIFYING, {
      region: '440100',
      digitalLevel: 1,
      'years.2024.netProfit': 0,
      'product.chainRole': 'none',
      nicheSince: '2023-01',
    });
    const told = (points: number) => {
      const { status, score } = rungOf(withPath(weak, 'localIndicators.points', points), 'specialized', {
        asOf: '2025-06-01',
      });
      return [score?.min, status];
    };
    // 5+10+1+0 · 0+5+0+5 · 10+10+5+4 = 55 without the local ones.
    expect([told(14), told(15)]).toEqual([
      [69, 'not-qualified'],
      [70, 'qualified'],
    ]);
  });

  it('new applicants: growth below 5 % goes to a person, elsewhere it only costs points', () => {
    const flat = withPaths(QUALIFYING, {
      'years.2023.mainRevenue': wan(7600),
      'years.2022.mainRevenue': wan(7600),
      'years.2024.mainRevenue': wan(7600),
    });
    const status = (region: string, options: Options) =>
      rungOf(withPath(flat, 'region', region), 'specialized', { asOf: '2025-06-01', ...options }).status;
    expect(status('440100', {})).toBe('needs-review');
    expect(status('440100', { purpose: 'review' })).toBe('qualified');
    expect(status('440300', {})).toBe('qualified');
    expect(status('440100', { asOf: '2026-01-01' })).toBe('qualified');
  });
});

describe('浙经信企业〔2026〕108号: 独立法人', () => {
  const told = (region: string, asOf: string, legalPerson: boolean | undefined) => {
    const firm = withPath(without(QUALIFYING, 'independentLegalPerson'), 'region', region);
    return rungOf(
      legalPerson === undefined ? firm : withPath(firm, 'independentLegalPerson', legalPerson),
      'specialized',
      { asOf },
    ).status;
  };
  it.each([
    ['杭州', '330100', '2026-04-01', false, 'needs-review'],
    ['杭州', '330100', '2026-04-01', undefined, 'needs-data'],
    ['杭州', '330100', '2026-04-01', true, 'qualified'],
    ['宁波', '330200', '2026-04-01', false, 'qualified'],
    ['南京', '320100', '2026-04-01', false, 'qualified'],
  ])('%s (%s) %s %s → %s', (_, region, asOf, legalPerson, status) => {
    expect(told(region, asOf, legalPerson)).toBe(status);
  });
});
