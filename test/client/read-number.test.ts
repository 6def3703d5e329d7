import { readCount, readMoney, readShare } from '../../client/src/check/ask/inputs/read-number';
import { sayWan, sayYuan, shiftPoint } from '../../client/src/texts/money';

/** What an owner types is what the rules compare: no digit is lost between 万元, 元 and 分. */

describe('money', () => {
  it.each([
    ['8600', 'wan', 86_000_000],
    ['8,600.5', 'wan', 86_005_000],
    ['８６００', 'wan', 86_000_000],
    ['0.000001', 'wan', 0.01],
    ['1234567.89', 'yuan', 1_234_567.89],
    ['−350', 'wan', -3_500_000],
    ['0', 'wan', 0],
  ] as const)('%s in %s', (typed, unit, yuan) => {
    expect(readMoney(typed, unit)).toMatchObject({ value: yuan });
  });

  it.each([
    ['0.0000001', 'wan'],
    ['1.234', 'yuan'],
    ['12万', 'wan'],
    ['1e5', 'yuan'],
  ] as const)('%s in %s is told to be wrong', (typed, unit) => {
    expect(readMoney(typed, unit)).toMatchObject({ state: 'bad' });
  });

  it('is said in both units', () => {
    expect([sayYuan(86_000_000), sayWan(86_000_000)]).toEqual(['86,000,000', '8,600']);
    expect([sayYuan(-3_500_000.5), sayWan(1)]).toEqual(['-3,500,000.50', '0.0001']);
  });

  it('moves the point without rounding', () => {
    expect([shiftPoint('1.005', 2), shiftPoint('5', -4), shiftPoint('0', 4)]).toEqual(['100.5', '0.0005', '0']);
  });
});

describe('counts and shares', () => {
  it('a count is whole and not negative', () => {
    expect(readCount(' 180 ')).toMatchObject({ value: 180 });
    for (const typed of ['1.5', '-1', '十']) expect(readCount(typed)).toMatchObject({ state: 'bad' });
  });

  it('a share is kept in basis points', () => {
    expect(readShare('12.5%')).toMatchObject({ value: 1250 });
    expect(readShare('100')).toMatchObject({ value: 10_000 });
    for (const typed of ['100.01', '12.345', '-1', '-0.5']) {
      expect(readShare(typed)).toMatchObject({ state: 'bad' });
    }
  });
});
