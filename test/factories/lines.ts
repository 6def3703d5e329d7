import type { Firm } from '@shared/firms';
import { criterionIn, rungOf, type Options } from './assessing';
import type { Rung } from '@shared/rules';

/** A number is points; a word is an outcome. */
type Told = number | 'met' | 'unmet' | 'unknown' | 'review' | 'na';

/** One line of a rule as the document draws it: what is told just below it, exactly on it and just above it. */
export type Line = readonly [line: number, below: Told, on: Told, above: Told];

export interface LineTest {
  readonly id: string;
  readonly options?: Options;
  /** The firm that stands on a line (0), the least step below it (−1) or above it (1). */
  readonly firm: (line: number, off: -1 | 0 | 1) => Firm;
  readonly lines: readonly Line[];
  /** The rung's status as long as the criterion is met; given for a condition that the rung cannot do without. */
  readonly rung?: 'qualified' | 'needs-review';
}

/** A case below, at and above each line. */
export function testLines(clause: string, { id, options, firm, lines, rung }: LineTest): void {
  const rows = lines.flatMap(
    ([line, below, on, above]) =>
      [
        [`just below ${line}`, firm(line, -1), below],
        [`exactly ${line}`, firm(line, 0), on],
        [`just above ${line}`, firm(line, 1), above],
      ] as const,
  );
  it.each(rows)(`${clause}: %s`, (_, subject, told) => {
    const result = rungOf(subject, id.slice(0, id.indexOf('.')) as Rung, options);
    const { outcome, points } = criterionIn(result, id);
    if (typeof told === 'number') expect(points).toMatchObject({ min: told, max: told });
    else expect(outcome).toBe(told);
    if (rung) expect(result.status).toBe(told === 'met' ? rung : 'not-qualified');
  });
}

/** A share of an amount in yuan, `off` 分 beside it. */
export const shareOf = (whole: number, percent: number, off = 0): number => (Math.round(whole * percent) + off) / 100;

/** 万元 in yuan, `off` 分 beside it. */
export const wanAnd = (amount: number, off: number): number => (Math.round(amount * 1_000_000) + off) / 100;

/** The month in which a firm began that has been `years` full years in its niche by the end of 2025, `off` months more. */
export function nicheOf(years: number, off = 0): string {
  const months = 2026 * 12 - (years * 12 + off);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
