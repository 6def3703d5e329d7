import { rulesFor } from '@shared/editions';
import type { Firm } from '@shared/firms';
import { ask, type CompiledRung, type Purpose, type Rung, type RungOutcome } from '@shared/rules';
import { AS_OF } from './firm';

/** Every rung of every edition, for properties that must hold for all of them. */
export const RULE_SETS: readonly (readonly [edition: string, rung: Rung])[] = [
  ['miit-2022-63', 'innovative'],
  ['miit-2022-63', 'specialized'],
  ['miit-2022-63', 'little-giant'],
  ['miit-2026-2', 'specialized'],
  ['miit-2026-2', 'little-giant'],
  ['miit-2023-138', 'champion'],
  ['most-2017-115', 'tech-sme'],
  ['most-2016-32', 'high-tech'],
];

export function compiledRules(edition: string, rung: Rung, purpose: Purpose = 'new', region = '420100'): CompiledRung {
  const inForce = rulesFor(edition, rung, purpose, AS_OF, region);
  if (!inForce) throw new Error(`${edition} does not cover ${rung}`);
  return inForce.compiled;
}

/** One rung explained, without the search for a path. */
export const explained = (compiled: CompiledRung, firm: Firm): RungOutcome =>
  compiled.explain(compiled.read(ask(firm, AS_OF, compiled.rules.purpose)));

/** Every rung explained: thousands of firms a second. */
export const explainAll = (firm: Firm, purpose: Purpose = 'new'): RungOutcome[] =>
  RULE_SETS.map(([edition, rung]) => explained(compiledRules(edition, rung, purpose, firm.region), firm));
