import type { Cell } from './hide-small';
import type { HiddenRow } from './hide-tables';

export interface Unmet {
  readonly criterion: string;
  readonly section: string;
  readonly count: number;
}

export interface HeatCell {
  readonly criterion: string;
  readonly section: string;
  readonly unmet: Cell;
}

/**
 * Criteria by section. Their sums are told nowhere, so it is enough to hide what is small, zero like the others: every section
 * that is told has a cell for every criterion of which something may be told.
 */
export function hideHeat(unmet: readonly Unmet[], sections: readonly HiddenRow[], smallest: number): HeatCell[] {
  const told = sections.filter(({ firms }) => firms !== null && firms > 0).map(({ code }) => code);
  const large = unmet.filter(({ section, count }) => count >= smallest && told.includes(section));
  const countOf = new Map(large.map(({ criterion, section, count }) => [`${criterion} ${section}`, count]));
  const criteria = [...new Set(large.map(({ criterion }) => criterion))].sort();
  return criteria.flatMap((criterion) =>
    told.map((section) => ({ criterion, section, unmet: countOf.get(`${criterion} ${section}`) ?? null })),
  );
}
