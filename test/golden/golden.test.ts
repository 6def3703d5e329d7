import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assess } from '@shared/check';
import { parseFirm } from '@shared/firms';

interface Expectation {
  readonly args: readonly string[];
  readonly rung: string;
  readonly status: string;
  readonly score?: { readonly min: number; readonly max: number };
}

const folder = path.join(__dirname, 'cases');
const argument = (args: readonly string[], name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

describe.each(readdirSync(folder).sort())('%s', (file) => {
  const worked = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { firm: unknown; expect: Expectation[] };

  it.each(worked.expect.map((each) => [each.args.join(' '), each.rung, each] as const))('%s → %s', (_, rung, expected) => {
    const asOf = argument(expected.args, '--as-of') ?? '';
    const parsed = parseFirm(worked.firm, { asOf, usccCheck: 'refuse' });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const edition = argument(expected.args, '--edition');
    const purpose = argument(expected.args, '--purpose') === 'review' ? 'review' : 'new';
    const result = assess(parsed.firm, { asOf, purpose, ...(edition ? { edition } : {}) }).rungs.find((each) => each.rung === rung);
    expect(result?.status).toBe(expected.status);
    if (expected.score) expect(result?.score).toMatchObject(expected.score);
  });
});
