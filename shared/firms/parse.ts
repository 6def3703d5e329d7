import type { z } from '../zod';
import { checkUscc, normaliseUscc } from './uscc';
import { firmSchema, type Firm, type YearFigures } from './schema';

/** One thing wrong with a file: where (`years.2025.revenue`), and a closed code that `shared/text` words. */
export interface FirmIssue {
  readonly path: string;
  readonly code: string;
}

export type ParsedFirm =
  | { readonly ok: true; readonly firm: Firm; readonly warnings: readonly FirmIssue[] }
  | { readonly ok: false; readonly issues: readonly FirmIssue[] };

export interface ParseOptions {
  /** The day of asking, `YYYY-MM-DD`: years after the one before it are told. */
  readonly asOf: string;
  /** A wrong check character: `refuse` in files; `warn` where a person can look at the licence again. */
  readonly usccCheck: 'refuse' | 'warn';
}

/** A likely slip between 万元 and 元: more than tenfold from one year to the next. */
const SLIP = 10;
const SLIP_FIELDS = ['revenue', 'mainRevenue', 'totalAssets', 'totalLiabilities', 'rdExpense', 'costExpense'] as const;

/**
 * Read a firm's JSON. Every bad path is named, not the first one alone; what is odd but possible is a warning. Never
 * throws and never changes what was entered, but for the spelling of the credit code.
 */
export function parseFirm(json: unknown, options: ParseOptions): ParsedFirm {
  const entered = normalised(json);
  const parsed = firmSchema.safeParse(entered);
  const wrong = [...(parsed.success ? [] : parsed.error.issues.flatMap(toIssues)), ...hiddenKeys(entered)];
  const { uscc } = fieldsOf(entered);
  const badCode = typeof uscc === 'string' && checkUscc(uscc) === 'bad-check';
  const check = badCode ? [{ path: 'uscc', code: 'bad-uscc-check' }] : [];
  const issues = [...wrong, ...contradictions(entered, wrong), ...(options.usccCheck === 'refuse' ? check : [])];
  if (!parsed.success || issues.length > 0) return { ok: false, issues };
  return { ok: true, firm: parsed.data, warnings: [...oddities(parsed.data, options.asOf), ...check] };
}

function normalised(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('uscc' in json) || typeof json.uscc !== 'string') return json;
  return { ...json, uscc: normaliseUscc(json.uscc) };
}

/** The fields of what should be an object, whatever it is. */
const fieldsOf = (json: unknown): Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};

/** zod's record passes over `__proto__`, which JSON makes a key like any other. */
const RECORDS = ['years', 'evaluationScore'] as const;

function hiddenKeys(json: unknown): FirmIssue[] {
  return RECORDS.filter((record) => Object.keys(fieldsOf(fieldsOf(json)[record])).includes('__proto__')).map(
    (record) => ({ path: `${record}.__proto__`, code: 'unknown-key' }),
  );
}

function toIssues(issue: z.core.$ZodIssue): FirmIssue[] {
  const at = issue.path.map(String);
  const path = (keys: readonly string[]) => keys.join('.') || '$';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: path([...at, key]), code: 'unknown-key' }));
  if (issue.code === 'custom') return [{ path: path(at), code: issue.message }];
  return [{ path: path(at), code: CODES[issue.code] ?? 'bad-value' }];
}

const CODES: Readonly<Record<string, string>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'not-a-choice',
  invalid_key: 'unknown-key',
  too_small: 'too-small',
  too_big: 'too-large',
};

/** A figure that may not be above another one, or above the sum of two. */
interface Ceiling {
  readonly path: string;
  readonly of: readonly string[];
  readonly code: string;
}

const ceiling = (path: string, of: readonly string[], code: string): Ceiling => ({ path, of, code });

const IP_CEILINGS: readonly Ceiling[] = [
  ceiling('ip.class1HighValue', ['ip.class1SelfDeveloped', 'ip.class1Transferred'], 'above-class1'),
  ceiling('ip.class1InUse', ['ip.class1SelfDeveloped'], 'above-class1SelfDeveloped'),
  ceiling('ip.class1TransferredInUse', ['ip.class1Transferred'], 'above-class1Transferred'),
];

const yearCeilings = (year: string): readonly Ceiling[] => [
  ceiling(`years.${year}.mainRevenue`, [`years.${year}.revenue`], 'above-revenue'),
  ceiling(`years.${year}.rdStaff`, [`years.${year}.employees`], 'above-employees'),
  ceiling(`years.${year}.techStaff`, [`years.${year}.employees`], 'above-employees'),
];

/** Looks at the file as it came, so that a contradiction is told beside a wrong entry elsewhere; wrong ones take no part. */
function contradictions(json: unknown, wrong: readonly FirmIssue[]): FirmIssue[] {
  const { years, titles } = fieldsOf(json);
  const isWrong = (path: string) => wrong.some((issue) => issue.path === path);
  const figures = [...Object.keys(fieldsOf(years)).flatMap(yearCeilings), ...IP_CEILINGS]
    .filter(({ path, of }) => ![path, ...of].some(isWrong) && Number(valueAt(json, path)) > sumAt(json, of))
    .map(({ path, code }) => ({ path, code }));
  const dates = (Array.isArray(titles) ? titles : []).flatMap((title, at) => {
    const { grantedOn, expiresOn } = fieldsOf(title);
    const paths = [`titles.${at}.grantedOn`, `titles.${at}.expiresOn`] as const;
    if (typeof grantedOn !== 'string' || typeof expiresOn !== 'string' || paths.some(isWrong)) return [];
    return expiresOn < grantedOn ? [{ path: paths[1], code: 'expires-before-granted' }] : [];
  });
  return [...figures, ...dates];
}

const valueAt = (json: unknown, path: string): unknown => path.split('.').reduce((at, key) => fieldsOf(at)[key], json);

/** NaN where a part is unknown: nothing is above it. */
const sumAt = (json: unknown, paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + Number(valueAt(json, path) ?? NaN), 0);

function oddities(firm: Firm, asOf: string): FirmIssue[] {
  const warnings: FirmIssue[] = [];
  const years = Object.entries(firm.years ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [year, figures] of years) {
    if (exceeds(figures.rdExpense, figures.revenue))
      warnings.push({ path: `years.${year}.rdExpense`, code: 'rd-above-revenue' });
    if (Number(year) >= Number(asOf.slice(0, 4))) warnings.push({ path: `years.${year}`, code: 'year-not-closed' });
  }
  years.slice(1).forEach(([year, figures], at) => {
    const [before, earlier] = years[at] ?? [];
    if (earlier && Number(year) === Number(before) + 1) warnings.push(...slips(year, figures, earlier));
  });
  return warnings;
}

function slips(year: string, figures: YearFigures, earlier: YearFigures): FirmIssue[] {
  return SLIP_FIELDS.filter((field) => {
    const [now, then] = [figures[field], earlier[field]];
    if (now == null || then == null || now === 0 || then === 0) return false;
    return now > then * SLIP || then > now * SLIP;
  }).map((field) => ({ path: `years.${year}.${field}`, code: 'tenfold-jump' }));
}

function exceeds(part: number | null | undefined, whole: number | null | undefined): boolean {
  return part != null && whole != null && part > whole;
}
