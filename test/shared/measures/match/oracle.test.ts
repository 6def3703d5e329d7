import fc from 'fast-check';
import type { Fit, Measure } from '@shared/measures';
import { CATALOGUE } from '@shared/measures/catalogue';
import { compileCatalogue, matchMeasures } from '@shared/measures/match';
import { AS_OF } from '@test/factories/firm';
import { anyFirm, firmsAndAsks } from '../bulk/arbitraries';
import { fitByOracle } from './oracle';

/** The fit, and the outcome of each condition, against a second account of the same meaning that shares no code. */

const catalogue = compileCatalogue(CATALOGUE);
const requirementsOf = new Map(CATALOGUE.map(({ id, requirements }) => [id, requirements]));
const [BASE] = CATALOGUE as readonly [Measure];

it('every measure of the catalogue, for firms at every edge', () => {
  const seen: Record<Fit, number> = { fits: 0, 'fits-if': 0, 'not-now': 0, 'not-for-you': 0 };
  fc.assert(
    fc.property(anyFirm, (firm) => {
      const told = matchMeasures(catalogue, firm, { asOf: AS_OF, all: true });
      expect(told).toHaveLength(CATALOGUE.length);
      for (const { id, fit } of told) {
        expect({ id, fit }).toEqual({ id, fit: fitByOracle(requirementsOf.get(id) ?? [], firm, AS_OF) });
        seen[fit] += 1;
      }
    }),
    { numRuns: 400, endOnFailure: true },
  );
  for (const fit of Object.keys(seen) as Fit[]) expect(seen[fit]).toBeGreaterThan(500);
});

it('random conditions, their lines through the firms themselves', () => {
  fc.assert(
    fc.property(firmsAndAsks({ ladder: false, most: 10 }), ({ firms, requirements }) => {
      const one = compileCatalogue([{ ...BASE, requirements }]);
      for (const firm of firms) {
        const [told] = matchMeasures(one, firm, { asOf: AS_OF, all: true });
        expect(told?.fit).toBe(fitByOracle(requirements, firm, AS_OF));
      }
    }),
    { numRuns: 2000 },
  );
});
