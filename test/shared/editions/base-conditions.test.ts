import { rungOf } from '@test/factories/assessing';
import { QUALIFYING, withPath, without } from '@test/factories/firm';
import type { Rung } from '@shared/rules';

/** 2号文 第十一条 and the basic conditions of 63号: each a veto on every rung of the ladder. */

type Answer = readonly [path: string, value: boolean];
const BOTH: readonly Answer[] = [
  ['registeredInMainland', false],
  ['compliance.abnormalList', true],
  ['compliance.dishonestList', true],
  ['product.prohibited', true],
  ['compliance.majorIncident3y', true],
  ['compliance.dataFraud3y', true],
];
/** 63号 asks for these too, 第十一条 does not. */
const ONLY_2022: readonly Answer[] = [
  ['independentLegalPerson', false],
  ['compliance.taxEvasion3y', true],
];
const CASES: readonly (readonly [rung: Rung, asOf: string, vetoes: readonly Answer[], harmless: readonly Answer[]])[] =
  [
    ['innovative', '2026-03-31', [...BOTH, ...ONLY_2022], []],
    ['specialized', '2026-03-31', [...BOTH, ...ONLY_2022], []],
    ['little-giant', '2026-03-31', [...BOTH, ...ONLY_2022], []],
    ['innovative', '2026-04-01', BOTH, ONLY_2022],
    ['specialized', '2026-04-01', BOTH, ONLY_2022],
    ['little-giant', '2026-04-01', BOTH, ONLY_2022],
  ];

describe.each(CASES)('%s on %s', (rung, asOf, vetoes, harmless) => {
  it.each(vetoes)('%s = %s fails, and its absence leaves the rung open', (path, value) => {
    expect(rungOf(withPath(QUALIFYING, path, value), rung, { asOf }).status).toBe('not-qualified');
    const unasked = rungOf(without(QUALIFYING, path), rung, { asOf });
    expect([unasked.status, unasked.missing]).toEqual(['needs-data', [path]]);
  });

  for (const [path, value] of harmless) {
    it(`${path} = ${value} does not matter`, () => {
      expect(rungOf(withPath(QUALIFYING, path, value), rung, { asOf }).status).toBe('qualified');
      expect(rungOf(without(QUALIFYING, path), rung, { asOf }).status).toBe('qualified');
    });
  }

  it('大型企业 is not concerned; an industry that 300号 does not size goes to a person', () => {
    const large = withPath(withPath(QUALIFYING, 'years.2025.employees', 1000), 'years.2025.revenue', 400_000_000);
    expect(rungOf(large, rung, { asOf }).status).toBe('not-applicable');
    expect(rungOf(withPath(QUALIFYING, 'industry', 'J66'), rung, { asOf }).status).toBe('needs-review');
    expect(rungOf(without(QUALIFYING, 'industry'), rung, { asOf })).toMatchObject({
      status: 'needs-data',
      missing: ['industry'],
    });
  });
});
