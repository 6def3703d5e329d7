import { pointsOf, rungOf } from '@test/factories/assessing';
import { QUALIFYING, wan, withPath, withPaths } from '@test/factories/firm';
import { shareOf, testLines, wanAnd } from '@test/factories/lines';

/** 国科发政〔2017〕115号 科技型中小企业评价办法: scale, conduct, and a score of 60 or one direct condition. */

const REVENUE = wan(12_000);

testLines('115号（二）职工总数', {
  id: 'tech-sme.scale',
  firm: (people, off) => withPaths(QUALIFYING, { 'years.2025.employees': people + off, 'years.2025.techStaff': 200 }),
  lines: [[500, 'met', 'met', 'unmet']],
  rung: 'qualified',
});

testLines('115号（二）年销售收入 万元', {
  id: 'tech-sme.scale',
  firm: (amount, off) => withPath(QUALIFYING, 'years.2025.revenue', wanAnd(amount, off)),
  lines: [[20_000, 'met', 'met', 'unmet']],
  rung: 'qualified',
});

testLines('115号（二）资产总额 万元', {
  id: 'tech-sme.scale',
  firm: (amount, off) => withPath(QUALIFYING, 'years.2025.totalAssets', wanAnd(amount, off)),
  lines: [[20_000, 'met', 'met', 'unmet']],
  rung: 'qualified',
});

it.each([
  ['（一）不在境内注册', { registeredInMainland: false }, 'not-qualified'],
  ['（三）禁止类产品', { 'product.prohibited': true }, 'not-qualified'],
  ['（四）经营异常名录', { 'compliance.abnormalList': true }, 'not-qualified'],
  ['（四）严重失信名单', { 'compliance.dishonestList': true }, 'not-qualified'],
  ['（四）只看上年及当年的事故，三年内的由人判断', { 'compliance.majorIncident3y': true }, 'needs-review'],
  ['造假三年内', { 'compliance.dataFraud3y': true }, 'not-qualified'],
])('115号%s', (_, changes, status) => {
  expect(rungOf(withPaths(QUALIFYING, changes), 'tech-sme').status).toBe(status);
});

testLines('115号 指标1 科技人员占职工总数 % (20)', {
  id: 'tech-sme.staff',
  firm: (percent, off) =>
    withPaths(QUALIFYING, { 'years.2025.employees': 400, 'years.2025.techStaff': percent * 4 + off }),
  lines: [
    [30, 16, 20, 20],
    [25, 12, 16, 16],
    [20, 8, 12, 12],
    [15, 4, 8, 8],
    [10, 0, 4, 4],
  ],
});

describe('115号 指标2 研发投入 (50)', () => {
  testLines('(1) 研发费用占销售收入 %', {
    id: 'tech-sme.rd',
    firm: (percent, off) =>
      withPaths(QUALIFYING, {
        'years.2025.rdExpense': shareOf(REVENUE, percent, off),
        'years.2025.costExpense': wan(900_000),
      }),
    lines: [
      [6, 40, 50, 50],
      [5, 30, 40, 40],
      [4, 20, 30, 30],
      [3, 10, 20, 20],
      [2, 0, 10, 10],
    ],
  });
  testLines('(2) 研发费用占成本费用 %', {
    id: 'tech-sme.rd',
    firm: (percent, off) =>
      withPaths(QUALIFYING, {
        'years.2025.costExpense': wan(5000),
        'years.2025.rdExpense': shareOf(wan(5000), percent, off),
        'years.2025.revenue': wan(900_000),
      }),
    lines: [
      [30, 40, 50, 50],
      [25, 30, 40, 40],
      [20, 20, 30, 30],
      [15, 10, 20, 20],
      [10, 0, 10, 10],
    ],
  });
  it('the firm chooses the better of the two', () => {
    const firm = (rd: number, cost: number) =>
      withPaths(QUALIFYING, { 'years.2025.rdExpense': wan(rd), 'years.2025.costExpense': wan(cost) });
    expect(pointsOf(firm(300, 1500), 'tech-sme.rd')).toBe(30);
    expect(pointsOf(firm(480, 9000), 'tech-sme.rd')).toBe(30);
  });
});

describe('115号 指标3 科技成果 (30)', () => {
  const none = { class1SelfDeveloped: 0, class1Transferred: 0, class2Broad: 0 };
  it.each([
    [{ class1SelfDeveloped: 1 }, 30],
    [{ class1Transferred: 1 }, 30],
    [{ class2Broad: 5 }, 24],
    [{ class2Broad: 4 }, 24],
    [{ class2Broad: 3 }, 18],
    [{ class2Broad: 2 }, 12],
    [{ class2Broad: 1 }, 6],
    [{}, 0],
    // 63号's narrower Ⅱ类 is not what counts here.
    [{ class2: 5 }, 0],
  ])('%j → %d', (ip, points) => {
    expect(pointsOf(withPath(QUALIFYING, 'ip', { ...none, ...ip }), 'tech-sme.results')).toBe(points);
  });
});

describe('115号 综合评价 60 分且科技人员指标不为 0', () => {
  const firm = (techStaff: number, percent: number, class2Broad: number) =>
    withPaths(QUALIFYING, {
      'years.2025.techStaff': techStaff,
      'years.2025.rdExpense': shareOf(REVENUE, percent),
      'years.2025.costExpense': wan(900_000),
      ip: { class1SelfDeveloped: 0, class1Transferred: 0, class2Broad },
    });
  it.each([
    ['12+30+18 = 60', firm(40, 4, 3), 60, 'qualified'],
    ['16+30+12 = 58', firm(50, 4, 2), 58, 'not-qualified'],
    ['4+50+6 = 60', firm(20, 6, 1), 60, 'qualified'],
    ['0+50+24 = 74，没有科技人员分', firm(19, 6, 4), 74, 'not-qualified'],
  ])('%s', (_, subject, total, status) => {
    expect(rungOf(subject, 'tech-sme')).toMatchObject({ status, score: { min: total, max: total, pass: 60 } });
  });
});

describe('115号 直通 stands in for the score', () => {
  const weak = withPaths(QUALIFYING, { 'years.2025.techStaff': 0, 'years.2025.rdExpense': 0 });
  const award = (level: string, firmRank: number, on: string) => ({ awards: [{ level, firmRank, on }] });
  const standard = (rank: number, on: string) => ({ standardsLed: [{ rank, on }] });
  it.each([
    ['没有', {}, 'not-qualified'],
    ['有效期内高新技术企业', { titles: [{ code: 'high-tech', expiresOn: '2026-11-23' }] }, 'qualified'],
    ['高企昨天到期', { titles: [{ code: 'high-tech', expiresOn: '2026-11-22' }] }, 'not-qualified'],
    ['近五年国家级奖励前三', award('national', 3, '2021-11-23'), 'qualified'],
    ['国家级奖励第四', award('national', 4, '2024-11-23'), 'not-qualified'],
    ['省级奖励', award('provincial', 1, '2024-11-23'), 'not-qualified'],
    ['六年前的国家级奖励', award('national', 1, '2020-12-31'), 'not-qualified'],
    ['省部级研发机构', { rdInstitution: 'provincial' }, 'qualified'],
    ['市级研发机构', { rdInstitution: 'municipal' }, 'not-qualified'],
    ['近五年主导标准，起草单位第五', standard(5, '2022-05-01'), 'qualified'],
    ['起草单位第六', standard(6, '2022-05-01'), 'not-qualified'],
    ['六年前的标准', standard(1, '2020-12-31'), 'not-qualified'],
  ])('%s', (_, changes, status) => {
    expect(rungOf(withPaths(weak, changes), 'tech-sme').status).toBe(status);
  });
});
