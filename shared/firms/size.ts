import type { Confidence, Outcome } from '../rules/types';
import type { Firm } from './schema';

/** A table of sizes by industry, as an edition gives it (`shared/editions/sizes`). */
export interface SizeTable {
  readonly id: string;
  readonly clause: string;
  readonly confidence: Confidence;
  readonly rows: readonly SizeRow[];
}

export interface SizeRow {
  readonly name: string;
  /** Section letters, divisions or groups of GB/T 4754-2017. */
  readonly industries: readonly string[];
  /** Lower bounds of 大型, 中型, 小型: people, or 万元. */
  readonly bounds: Readonly<Partial<Record<Metric, readonly [number, number, number]>>>;
}

type Metric = 'employees' | 'revenue' | 'totalAssets';
export type SizeClass = 'large' | 'medium' | 'small' | 'micro';

const METRICS: readonly Metric[] = ['employees', 'revenue', 'totalAssets'];
const CLASSES: readonly SizeClass[] = ['large', 'medium', 'small', 'micro'];
const YUAN_PER_WAN = 10_000;
const scaleOf = (metric: Metric): number => (metric === 'employees' ? 1 : YUAN_PER_WAN);

/** The row for an industry code (`C3484`), the longest code first; undefined where the table does not size it. */
export function sizeRow(table: SizeTable, industry: string): SizeRow | undefined {
  let rows = rowsOf.get(table);
  if (!rows)
    rowsOf.set(table, (rows = new Map(table.rows.flatMap((row) => row.industries.map((code) => [code, row])))));
  return rows.get(industry.slice(1, 4)) ?? rows.get(industry.slice(1, 3)) ?? rows.get(industry.charAt(0));
}

const rowsOf = new WeakMap<SizeTable, Map<string, SizeRow>>();

/**
 * Is the firm of small or medium size: `met`, or 大型 `unmet`; `review` where the table does not size its industry. The
 * question that rules ask of every firm, so it builds nothing.
 */
export function smallOrMedium(table: SizeTable, firm: Firm, year: string | number): Outcome {
  if (firm.industry == null) return 'unknown';
  const row = sizeRow(table, firm.industry);
  if (!row) return 'review';
  const figures = firm.years?.[year];
  let outcome: Outcome = 'unmet';
  for (const metric of METRICS) {
    const bounds = row.bounds[metric];
    if (!bounds) continue;
    const value = figures?.[metric];
    if (value == null) outcome = 'unknown';
    else if (value < bounds[0] * scaleOf(metric)) return 'met';
  }
  return outcome;
}

/**
 * Is the size class surely one of these: `unmet` when none of the possible ones is, `unknown` while figures could still
 * decide it, `review` where the table does not size the industry.
 */
export function sizeAmong(table: SizeTable, classes: readonly SizeClass[], firm: Firm, year: string): Outcome {
  const { possible, notCovered } = sizeClass(table, firm, year);
  if (notCovered) return 'review';
  const among = possible.filter((each) => classes.includes(each)).length;
  return among === 0 ? 'unmet' : among === possible.length ? 'met' : 'unknown';
}

export interface SizeResult {
  /** Classes that the known figures still allow, largest first. One entry: it is settled. */
  readonly possible: readonly SizeClass[];
  readonly row: SizeRow | null;
  /** Figures of the row that are unknown and still matter; `industry` where that is missing. */
  readonly missing: readonly ('industry' | Metric)[];
  /** True where the table does not size this industry: a person must say. */
  readonly notCovered: boolean;
}

/**
 * The size class by the figures of one year: 大型, 中型 and 小型 need every lower bound of the row, else one class down
 * (300号 第四条; the number itself counts). Unknown figures leave several classes possible.
 */
export function sizeClass(table: SizeTable, firm: Firm, year: string): SizeResult {
  if (firm.industry == null) return { possible: CLASSES, row: null, missing: ['industry'], notCovered: false };
  const row = sizeRow(table, firm.industry);
  if (!row) return { possible: [], row: null, missing: [], notCovered: true };
  const figures = firm.years?.[year];
  const metrics = METRICS.filter((metric) => row.bounds[metric]);
  // The class is the lowest that any figure allows, so an unknown figure can only pull it down.
  const classes = metrics.map((metric) => classBy(row, metric, figures?.[metric] ?? null));
  const known = classes.filter((at) => at !== null);
  const best = known.length > 0 ? Math.max(...known) : 0;
  const missing = metrics.filter((_, at) => classes[at] === null);
  if (missing.length === 0) return settled(best, row);
  if (best === CLASSES.length - 1) return settled(best, row);
  return { possible: CLASSES.slice(best), row, missing, notCovered: false };
}

function settled(at: number, row: SizeRow): SizeResult {
  return { possible: CLASSES.slice(at, at + 1), row, missing: [], notCovered: false };
}

function classBy(row: SizeRow, metric: Metric, value: number | null): number | null {
  const bounds = row.bounds[metric];
  if (!bounds || value === null) return null;
  const at = bounds.findIndex((bound) => value >= bound * scaleOf(metric));
  return at < 0 ? CLASSES.length - 1 : at;
}
