import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFirm } from '@shared/firms';
import { compileCatalogue, matchMeasures, type Fit, type MeasureState } from '@shared/measures';
import { CATALOGUE } from '@shared/measures/catalogue';
import type { Outcome } from '@shared/rules';

/**
 * Made-up firms of eight provinces and the first ten measures that each is shown. Every list was read through by a person as
 * its owner would, and each reason held against the record, on the day that the case names. A change of weights or records
 * that moves one of them is to be read again, not regenerated.
 */

interface Case {
  readonly asOf: string;
  readonly firm: unknown;
  readonly first: readonly {
    readonly id: string;
    readonly fit: Fit;
    readonly state: MeasureState;
    readonly yuan: number | null;
    readonly reasons: Readonly<Record<string, Outcome>>;
  }[];
}

const folder = path.join(__dirname, 'measures');
const catalogue = compileCatalogue(CATALOGUE);

it('the cases are of at least six provinces', () => {
  const provinces = readdirSync(folder).map((file) => file.split('-')[0]);
  expect(new Set(provinces).size).toBeGreaterThanOrEqual(6);
});

describe.each(readdirSync(folder).sort())('%s', (file) => {
  const { asOf, firm, first } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Case;
  const parsed = parseFirm(firm, { asOf, usccCheck: 'refuse' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const matches = matchMeasures(catalogue, parsed.firm, { asOf });

  it('the first ten, in order', () => {
    expect(matches.slice(0, 10).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  });
  it.each(first.map((expected, at) => ({ ...expected, at })))('$at $id', ({ at, id, fit, state, yuan, reasons }) => {
    const match = matches[at];
    expect({ id: match?.id, fit: match?.fit, state: match?.state, yuan: match?.amount?.yuan ?? null }).toEqual({
      id,
      fit,
      state,
      yuan,
    });
    expect(Object.fromEntries(match?.reasons.map(({ condition, outcome }) => [condition, outcome]) ?? [])).toEqual(
      reasons,
    );
  });
  it('nothing that has ended or is kept for reference is recommended as open', () => {
    const listed = new Map(CATALOGUE.map((measure) => [measure.id, measure]));
    for (const { id, state } of matches) {
      expect(listed.get(id)?.listed).toBe(true);
      if (['historical', 'expired', 'replaced'].includes(listed.get(id)?.standing ?? '')) {
        expect(['expired', 'replaced']).toContain(state);
      }
    }
  });
});
