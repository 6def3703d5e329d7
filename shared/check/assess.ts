import type { Firm } from '../firms';
import { authorityOf } from '../firms/regions';
import { hashOf, rulesFor, selectEdition, type RulesInForce } from '../editions';
import { ask, type Purpose, type Rung } from '../rules';
import { cheapestPath } from './path';
import { criteriaOf, groupsOf, pathsOf, scoreOf, statusOf } from './result';
import type { Assessment, AssessOptions, RungResult, RungStatus } from './types';

/** The ladder from its top, then the side titles. */
export const RUNGS: readonly Rung[] = [
  'champion',
  'little-giant',
  'specialized',
  'innovative',
  'high-tech',
  'tech-sme',
];

const REACH: readonly RungStatus[] = ['qualified', 'needs-review', 'needs-data', 'not-qualified', 'not-applicable'];

/**
 * Assess a firm on every rung that an edition covers, highest reachable first. Pure: the same firm, day and rules give
 * the same bytes on the phone and in the cloud. Expects a firm that `parseFirm` accepted.
 */
export function assess(firm: Firm, options: AssessOptions): Assessment {
  const purpose = options.purpose ?? 'new';
  const rungs = RUNGS.flatMap((rung) => {
    const edition = editionFor(firm, rung, purpose, options);
    const inForce = edition && rulesFor(edition, rung, purpose, options.rulesOn ?? options.asOf, firm.region);
    return inForce ? [assessRung(firm, inForce, options)] : [];
  });
  return {
    edition: options.edition ?? 'in-force',
    ruleHash: hashOf(rungs.map(({ rung, ruleHash }) => [rung, ruleHash])),
    asOf: options.asOf,
    purpose,
    rungs: rungs.sort((a, b) => REACH.indexOf(a.status) - REACH.indexOf(b.status)),
  };
}

/** The edition that applies to a rung: replayed, forced, or chosen by rung, purpose, day and region. */
export function editionFor(
  firm: Firm,
  rung: Rung,
  purpose: Purpose,
  { asOf, rulesOn = asOf, edition, editions }: AssessOptions,
): string | null {
  if (editions) return editions[rung] ?? null;
  return edition ?? selectEdition({ rung, purpose, asOf: rulesOn, area: authorityOf(firm.region) })?.edition ?? null;
}

function assessRung(firm: Firm, { compiled, hash }: RulesInForce, { asOf, paths = true }: AssessOptions): RungResult {
  const { rules } = compiled;
  const asked = ask(firm, asOf, rules.purpose);
  const values = compiled.read(asked);
  const told = compiled.explain(values);
  const status = statusOf(compiled, told);
  const path = paths && status === 'not-qualified' ? cheapestPath(compiled, values, asked) : null;
  return {
    rung: rules.rung,
    edition: rules.edition,
    ruleHash: hash,
    status,
    score: scoreOf(compiled, told),
    groups: groupsOf(compiled, told),
    criteria: criteriaOf(compiled, told, asked, values),
    missing: pathsOf(compiled, compiled.open(values), asked),
    path: path?.steps ?? [],
    blockedBy: path?.blockedBy ?? [],
  };
}
