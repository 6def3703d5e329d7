import { registerOf, reportBy, reviewBefore, updateOf } from '@shared/editions/duties';

const HANGZHOU = '330106';

describe('信息更新', () => {
  test('63号 says 30 April and 2号文 31 May: the earlier one, and that they differ', () => {
    expect(updateOf('gradient', 2027, '420100')).toEqual({
      on: '2027-04-30',
      sure: false,
      clauses: ['工信部企业〔2022〕63号', '工信部企业〔2026〕2号'],
    });
  });

  test('a document counts from the year in which its day comes after its beginning', () => {
    expect(updateOf('gradient', 2025, '420100')?.clauses).toEqual(['工信部企业〔2022〕63号']);
    expect(updateOf('gradient', 2026, '420100')?.clauses).toEqual(['工信部企业〔2022〕63号', '工信部企业〔2026〕2号']);
    expect(updateOf('gradient', 2022, '420100')).toBeNull();
  });

  test('a province’s own document is named in that province alone', () => {
    const zhejiang = '浙经信企业〔2026〕108号';
    expect(updateOf('gradient', 2027, HANGZHOU)?.clauses).toContain(zhejiang);
    expect(updateOf('gradient', 2027, '440100')?.clauses).not.toContain(zhejiang);
  });

  test('制造业单项冠军: 31 May, seen once', () => {
    expect(updateOf('champion', 2027, HANGZHOU)).toMatchObject({ on: '2027-05-31', sure: false });
  });

  test('titles of one register, and titles that nobody asks to be updated', () => {
    expect((['innovative', 'specialized', 'little-giant'] as const).map(registerOf)).toEqual([
      'gradient',
      'gradient',
      'gradient',
    ]);
    expect((['tech-sme', 'high-tech', 'gazelle'] as const).map(registerOf)).toEqual([null, null, null]);
  });
});

test.each([
  ['2026-01-15', '2026-04-15'],
  ['2026-11-30', '2027-02-28'],
  ['2027-11-30', '2028-02-29'],
  ['2026-12-31', '2027-03-31'],
  ['2026-01-31', '2026-04-30'],
])('a change of %s is reported within three months: until %s', (since, by) => expect(reportBy(since)).toBe(by));

describe('复核', () => {
  test('117号 named the days of 2026; later years have the second quarter', () => {
    expect(reviewBefore('little-giant', '2026-07-31', HANGZHOU)).toBe('2026-04-25');
    expect(reviewBefore('little-giant', '2028-07-31', HANGZHOU)).toBe('2028-04-01');
  });

  test('the last review before the end, which may be that of the year before', () => {
    expect(reviewBefore('little-giant', '2028-04-01', HANGZHOU)).toBe('2028-04-01');
    expect(reviewBefore('little-giant', '2028-03-31', HANGZHOU)).toBe('2027-04-01');
    expect(reviewBefore('little-giant', '2026-04-24', HANGZHOU)).toBeNull();
  });

  test('of other titles nothing says beforehand when it is', () => {
    expect(reviewBefore('specialized', '2028-07-31', HANGZHOU)).toBeNull();
  });
});
