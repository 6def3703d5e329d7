import { nameOf, type Told } from '../../rules/codes';
import type { Asked, Condition, Outcome, Part } from '../../rules';
import { sizeClass, type SizeTable } from '../../firms';
import { SIZES_2011_300 } from '../../editions';
import type { CompiledCatalogue } from './compile';
import { codeOf } from './rank';
import type { Confirmed, Reason } from './types';

/** A firm as the catalogue's table has read and judged it. */
export interface Read {
  readonly asked: Asked;
  readonly values: readonly number[];
  readonly told: Told;
}

/** Every condition of a measure for one firm, in the order of the record. */
export function reasonsOf(
  catalogue: CompiledCatalogue,
  measure: number,
  { asked, values, told }: Read,
  confirmed: Confirmed | null,
): Reason[] {
  const { measures, table, starts, conditions } = catalogue;
  return (measures[measure]?.requirements ?? []).map((requirement, each) => {
    const at = (starts[measure] as number) + each;
    const condition = conditions[at] as number;
    const outcome = nameOf(codeOf(catalogue, measure, at, told, confirmed));
    return {
      condition: requirement.id,
      outcome,
      ...said(requirement.when, outcome, table.partsOf(condition, told), asked),
      unless: requirement.unless,
      missing: outcome === 'unknown' ? table.missing(condition, values, asked) : [],
    };
  });
}

type Said = Pick<Reason, 'value' | 'threshold' | 'unit' | 'op' | 'gap'>;

const codes = (value: string | null, threshold: string): Said => ({
  value,
  threshold,
  unit: null,
  op: null,
  gap: null,
});

/** What the firm has and what is asked. Figures come from the comparison that explains the outcome. */
function said(when: Condition, outcome: Outcome, parts: readonly Part[], asked: Asked): Said {
  if ('not' in when) return said(when.not, outcome, parts, asked);
  if ('regionIn' in when) return codes(asked.firm.region, when.regionIn.join('|'));
  if ('industryIn' in when) return codes(asked.firm.industry ?? null, when.industryIn.join('|'));
  if ('title' in when) return codes(heldTitles(asked), when.title.join('|'));
  if ('sizeIn' in when) return codes(sizes(SIZES_2011_300, asked), when.sizeIn.join('|'));
  if ('qualifies' in when) return codes(null, when.qualifies);
  const part = parts.find((each) => each.outcome === outcome && each.info.unit !== null) ?? parts.find(isFigure);
  if (!part) return { value: null, threshold: null, unit: null, op: null, gap: null };
  const { value, line, gap, info } = part;
  return { value: finite(value), threshold: finite(line), unit: info.unit, op: info.op, gap: gapOf(gap) };
}

const isFigure = ({ info }: Part): boolean => info.unit !== null;
const finite = (value: number): number | null => (Number.isFinite(value) ? Number(value.toPrecision(15)) : null);
const gapOf = (gap: number): number | null => (gap === gap ? Math.max(0, finite(gap) ?? 0) : null);

function heldTitles({ firm: { titles }, asOf }: Asked): string | null {
  if (titles == null) return null;
  const held = titles.filter(({ expiresOn }) => expiresOn == null || expiresOn >= asOf).map(({ code }) => code);
  return [...new Set(held)].join('|');
}

function sizes(table: SizeTable, { firm, year }: Asked): string | null {
  const { possible } = sizeClass(table, firm, String(year - 1));
  return possible.length === 0 ? null : possible.join('|');
}
