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
  const parsed = firmSchema.safeParse(normalised(json));
  if (!parsed.success) return { ok: false, issues: parsed.error.issues.flatMap(toIssues) };
  const firm = parsed.data;
  const badCode = firm.uscc != null && checkUscc(firm.uscc) === 'bad-check';
  const uscc = badCode ? [{ path: 'uscc', code: 'bad-uscc-check' }] : [];
  const issues = [...contradictions(firm), ...(options.usccCheck === 'refuse' ? uscc : [])];
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, firm, warnings: [...oddities(firm, options.asOf), ...uscc] };
}

function normalised(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('uscc' in json) || typeof json.uscc !== 'string') return json;
  return { ...json, uscc: normaliseUscc(json.uscc) };
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

/** Pairs of figures where the first may not be above the second. */
const CEILINGS = [
  ['mainRevenue', 'revenue'],
  ['rdStaff', 'employees'],
  ['techStaff', 'employees'],
] as const;

function contradictions(firm: Firm): FirmIssue[] {
  const issues: FirmIssue[] = [];
  for (const [year, figures] of Object.entries(firm.years ?? {})) {
    for (const [part, whole] of CEILINGS) {
      if (exceeds(figures[part], figures[whole]))
        issues.push({ path: `years.${year}.${part}`, code: `above-${whole}` });
    }
  }
  const ip = firm.ip;
  if (ip) {
    const all =
      ip.class1SelfDeveloped == null || ip.class1Transferred == null
        ? null
        : ip.class1SelfDeveloped + ip.class1Transferred;
    if (exceeds(ip.class1HighValue, all)) issues.push({ path: 'ip.class1HighValue', code: 'above-class1' });
    if (exceeds(ip.class1InUse, ip.class1SelfDeveloped))
      issues.push({ path: 'ip.class1InUse', code: 'above-class1SelfDeveloped' });
    if (exceeds(ip.class1TransferredInUse, ip.class1Transferred)) {
      issues.push({ path: 'ip.class1TransferredInUse', code: 'above-class1Transferred' });
    }
  }
  firm.titles?.forEach((title, at) => {
    const { grantedOn, expiresOn } = title;
    if (grantedOn != null && expiresOn != null && expiresOn < grantedOn) {
      issues.push({ path: `titles.${at}.expiresOn`, code: 'expires-before-granted' });
    }
  });
  return issues;
}

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
