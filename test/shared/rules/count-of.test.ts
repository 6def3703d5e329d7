import { ask, compileRung, write, type RungRules } from '@shared/rules';
import type { Firm } from '@shared/firms';

/** Count-of: at least so many of several conditions, told in the five outcomes. */

const rules: RungRules = {
  edition: 'test',
  rung: 'specialized',
  purpose: 'new',
  criteria: [
    {
      id: 'two-of-three',
      clause: 'test',
      when: {
        atLeast: 2,
        of: [write.yes('quality.iso9001'), write.yes('quality.ownBrand'), write.yes('quality.standards')],
      },
      evidence: [],
      confidence: 'confirmed',
    },
  ],
  score: null,
  qualifies: { criterion: 'two-of-three' },
};
const rung = compileRung(rules, { outcome: () => 'met', among: () => 'met', missing: () => [] });

it.each([
  [{ iso9001: true, ownBrand: true }, 'met'],
  [{ iso9001: true, ownBrand: false, standards: false }, 'unmet'],
  [{ iso9001: false, ownBrand: false }, 'unmet'],
  [{ iso9001: true, ownBrand: false }, 'unknown'],
  [{}, 'unknown'],
] as const)('two of three with %j is %s', (quality, outcome) => {
  const firm: Firm = { region: '330106', quality };
  expect(rung.outcome(rung.read(ask(firm, '2026-11-23', 'new')))).toBe(outcome);
});
