import { assess } from '@shared/check';
import { formatRatio } from '@shared/text';
import { QUALIFYING, withPath } from '@test/factories/firm';

it('one 分 below the line of a large firm never reads as on the line (2号文 附件1（三）)', () => {
  const large = withPath(
    withPath(QUALIFYING, 'years.2025.revenue', 1_000_000_000),
    'years.2025.mainRevenue',
    900_000_000,
  );
  const firm = withPath(large, 'years.2025.rdExpense', 29_999_999.99);
  const rung = assess(firm, { asOf: '2026-11-23', paths: false }).rungs.find((each) => each.rung === 'specialized');
  const rd = rung?.criteria.find(({ id }) => id === 'specialized.rd');
  expect(rd?.outcome).toBe('unmet');
  expect(rd?.value).toBeLessThan(0.03);
  expect(rd?.gap).toBeGreaterThan(0);
  expect(formatRatio(rd?.value ?? 0.03, 0.03)).not.toBe('3%');
});
