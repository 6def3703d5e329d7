import { authorityOf } from '../firms/regions';
import { compileRung, type CompiledRung } from '../rules/rung';
import type { SizeReader } from '../rules/condition';
import type { Purpose, Rung, RungRules } from '../rules/types';
import { sizeAmong, sizeClass, smallOrMedium, type SizeTable } from '../firms/size';
import { publishedRules } from './catalogue';
import { hashOf } from './hash';
import { withOverlays } from './overlays';
import { SIZES_2011_300 } from './sizes/miit-2011-300';

export interface RulesInForce {
  readonly compiled: CompiledRung;
  /** SHA-256 of the rule set with its overlays: what a stored result cites. */
  readonly hash: string;
}

const TABLES: Readonly<Record<string, SizeTable>> = { [SIZES_2011_300.id]: SIZES_2011_300 };

const tableOf = (id: string): SizeTable => {
  const table = TABLES[id];
  if (!table) throw new Error(`no table of sizes ${id}`);
  return table;
};

/** Sizes by last year's figures (附件3（一）: 上一会计年度). */
export const sizes: SizeReader = {
  outcome: (id, { firm, year }) => smallOrMedium(tableOf(id), firm, year - 1),
  among: (id, classes, { firm, year }) => sizeAmong(tableOf(id), classes, firm, String(year - 1)),
  missing: (id, { firm, year }) =>
    sizeClass(tableOf(id), firm, String(year - 1)).missing.map((key) =>
      key === 'industry' ? key : `years.${year - 1}.${key}`,
    ),
};

// Rule sets are data and never change while a program runs, so a compiled one is kept. The key is what chose it.
const compiledSets = new Map<string, RulesInForce | null>();
const MOST_KEPT = 500;

/**
 * The rule set of an edition for a rung, compiled, as it stands on `asOf` for the region's authority; null where the
 * edition does not cover the rung.
 */
export function rulesFor(
  edition: string,
  rung: Rung,
  purpose: Purpose,
  asOf: string,
  region: string,
): RulesInForce | null {
  const area = authorityOf(region);
  const key = [edition, rung, purpose, asOf, area].join(' ');
  const kept = compiledSets.get(key);
  if (kept !== undefined) return kept;
  const published = publishedRules(edition, rung, purpose, asOf);
  const inForce = published && inForceOf(withOverlays(published, { asOf, area }));
  if (compiledSets.size >= MOST_KEPT) compiledSets.clear();
  compiledSets.set(key, inForce);
  return inForce;
}

const inForceOf = (rules: RungRules): RulesInForce => ({ compiled: compileRung(rules, sizes), hash: hashOf(rules) });
