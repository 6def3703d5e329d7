import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FITS, STATES } from '@shared/measures';
import { CATALOGUE } from '@shared/measures/catalogue';
import { QUALIFYING } from '@test/factories/firm';
import { runTool, toolError } from '../helpers/run-tool';

/** `npm run -s match` as a program sees it: contract in design.md, section 4. Run for real. */

interface Told {
  readonly asOf: string;
  readonly measures: readonly {
    readonly id: string;
    readonly title: string;
    readonly fit: string;
    readonly state: string;
    readonly score: number;
    readonly reasons: readonly { readonly condition: string; readonly outcome: string }[];
  }[];
}

const folder = mkdtempSync(path.join(tmpdir(), 'match-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: unknown): string => {
  writeFileSync(path.join(folder, name), JSON.stringify(content));
  return path.join(folder, name);
};
const match = (...args: readonly string[]) => runTool('match', args, folder);
const told = async (...args: readonly string[]): Promise<Told> => JSON.parse((await match(...args)).out) as Told;
const good = file('good.json', QUALIFYING);

it('prints every key of the contract, best first, and exits 0', async () => {
  const { status, out, err } = await match(good, '--as-of', '2026-11-24');
  expect([status, err]).toEqual([0, '']);
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  const { asOf, measures } = JSON.parse(out) as Told;
  expect(asOf).toBe('2026-11-24');
  expect(measures.length).toBeGreaterThan(50);
  for (const measure of measures) {
    expect(measure).toMatchObject({
      id: expect.any(String),
      title: expect.stringMatching(/\p{Script=Han}/u),
      score: expect.any(Number),
    });
    expect(FITS).toContain(measure.fit);
    expect(STATES).toContain(measure.state);
    for (const reason of measure.reasons) {
      expect(Object.keys(reason)).toEqual(expect.arrayContaining(['condition', 'outcome', 'value', 'threshold']));
    }
  }
  const scores = measures.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(measures.some(({ fit }) => fit === 'not-for-you')).toBe(false);
});

it('--all tells the whole catalogue, with what is not for the firm', async () => {
  const { measures } = await told(good, '--as-of', '2026-11-24', '--all');
  expect(measures).toHaveLength(CATALOGUE.length);
  expect(measures.some(({ fit }) => fit === 'not-for-you')).toBe(true);
});

it('what ends with the year is open on its last day, and has expired on the next', async () => {
  const stateOn = async (day: string) =>
    (await told(good, '--as-of', day, '--all')).measures.find(({ id }) => id === 'cn-loan-interest-equipment-2026')
      ?.state;
  expect([await stateOn('2026-12-31'), await stateOn('2027-01-01')]).toEqual(['closing', 'expired']);
});

it('refuses a bad file, a bad day and a bad option with one JSON error and exit 2', async () => {
  const bad = file('bad.json', { ...QUALIFYING, region: '999999', extra: 1 });
  const refused = await match(bad);
  expect(refused.status).toBe(2);
  expect(refused.out).toBe('');
  expect(
    toolError(refused)
      .fields.map(({ path: at }) => at)
      .sort(),
  ).toEqual(['extra', 'region']);
  for (const args of [[], [good, '--as-of', '2026-02-30'], [good, '--edition', 'x'], ['missing.json']]) {
    const { status, err } = await match(...args);
    expect([args, status]).toEqual([args, 2]);
    expect(JSON.parse(err)).toHaveProperty('error.code');
  }
});
