import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Assessment } from '@shared/check';
import { AS_OF, QUALIFYING, withPath, withPaths } from '@test/factories/firm';
import { runTool, toolError } from '../helpers/run-tool';

/** `npm run -s assess` as a program sees it: contract in design.md, section 4. Run for real. */

const root = path.join(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'assess-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const assess = (...args: readonly string[]) => runTool('assess', args, folder);

function file(name: string, content: unknown): string {
  const full = path.join(folder, name);
  writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content));
  return full;
}

const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const rungsOf = (line: unknown): string[] => (line as Assessment).rungs.map(({ rung }) => rung).sort();
const good = file('good.json', QUALIFYING);

it('prints the assessment, with every key of the contract, and exits 0', async () => {
  const { status, out, err } = await assess(good, '--as-of', AS_OF);
  expect([status, err]).toEqual([0, '']);
  expect(out.trimEnd().split('\n')).toHaveLength(1);
  const told = JSON.parse(out) as Assessment;
  expect(told).toMatchObject({
    edition: expect.any(String),
    ruleHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    asOf: AS_OF,
    purpose: 'new',
  });
  expect(rungsOf(told)).toEqual(['champion', 'high-tech', 'innovative', 'little-giant', 'specialized', 'tech-sme']);
  for (const rung of told.rungs) {
    expect(['qualified', 'not-qualified', 'needs-data', 'needs-review', 'not-applicable']).toContain(rung.status);
    expect(Object.keys(rung)).toEqual(
      expect.arrayContaining(['rung', 'status', 'score', 'criteria', 'missing', 'path']),
    );
    if (rung.score) expect(Object.keys(rung.score).sort()).toEqual(['max', 'min', 'pass']);
    for (const criterion of rung.criteria) {
      expect(Object.keys(criterion)).toEqual(
        expect.arrayContaining(['id', 'clause', 'outcome', 'points', 'value', 'threshold', 'gap', 'evidence']),
      );
      expect(['met', 'unmet', 'unknown', 'review', 'na']).toContain(criterion.outcome);
      if (criterion.points) expect(Object.keys(criterion.points).sort()).toEqual(['max', 'min', 'of']);
    }
  }
});

it('--purpose review and --edition: the forced edition on the rungs that it covers, the others left out', async () => {
  const { status, out } = await assess(good, '--as-of', AS_OF, '--purpose', 'review', '--edition', 'miit-2026-2');
  expect(status).toBe(0);
  const told = JSON.parse(out) as Assessment;
  expect(told).toMatchObject({ edition: 'miit-2026-2', purpose: 'review' });
  expect(rungsOf(told)).toEqual(['little-giant', 'specialized']);
});

it('without --as-of it takes today in China', async () => {
  const { out } = await assess(good);
  expect((JSON.parse(out) as Assessment).asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
});

it('a bad firm: exit 2, one JSON error with every bad path, nothing on standard output', async () => {
  const bad = {
    ...withPaths(QUALIFYING, { region: '999999', 'years.2025.revenue': 'viel', 'ip.class2': -1 }),
    surprise: 1,
  };
  const ran = await assess(file('bad.json', bad), '--as-of', AS_OF);
  expect([ran.status, ran.out]).toEqual([2, '']);
  const { code, fields } = toolError(ran);
  expect(code).toBe('BAD_FIRM');
  expect(fields.map((field) => `${field.path} ${field.code}`).sort()).toEqual([
    'ip.class2 too-small',
    'region no-such-region',
    'surprise unknown-key',
    'years.2025.revenue wrong-type',
  ]);
  expect(fields.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
});

describe('what cannot be run: exit 2, one JSON error, nothing on standard output', () => {
  it.each([
    ['no JSON', [file('no.json', '{"region": '), '--as-of', AS_OF], 'BAD_FILE', '$'],
    [
      '1e999',
      [file('endless.json', '{"region":"330106","years":{"2025":{"revenue":1e999}}}'), '--as-of', AS_OF],
      'BAD_FIRM',
      'years.2025.revenue',
    ],
    ['no such file', ['nowhere.json'], 'BAD_FILE', null],
    ['no file', [], 'BAD_ARGUMENT', null],
    ['a day that does not exist', [good, '--as-of', '2026-02-30'], 'BAD_ARGUMENT', '--as-of'],
    ['a wrong purpose', [good, '--purpose', 'renew'], 'BAD_ARGUMENT', '--purpose'],
    ['a wrong edition', [good, '--edition', 'miit-1999-1'], 'BAD_ARGUMENT', '--edition'],
    ['an unknown option', [good, '--fast'], 'BAD_ARGUMENT', null],
  ] as const)('%s', async (_, args, code, at) => {
    const ran = await assess(...args);
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
    expect(toolError(ran).code).toBe(code);
    if (at) expect(toolError(ran).fields.map((field) => field.path)).toEqual([at]);
  });
});

it('--batch ndjson: one line per firm, in order, and on after a bad one', async () => {
  const rows = [QUALIFYING, withPath(QUALIFYING, 'region', '000000'), { region: '330106' }];
  const text = `\uFEFF${JSON.stringify(rows[0])}\r\n${JSON.stringify(rows[1])}\n\n{"region"\n${JSON.stringify(rows[2])}\n`;
  const { status, out, err } = await assess('--batch', file('firms.ndjson', text), '--as-of', AS_OF);
  expect([status, err]).toEqual([0, '']);
  const lines = linesOf(out);
  expect(lines.map(({ line, error }) => [line, (error as { code: string } | undefined)?.code ?? null])).toEqual([
    [1, null],
    [2, 'BAD_FIRM'],
    [4, 'BAD_FILE'],
    [5, null],
  ]);
  expect(rungsOf(lines[0])).toHaveLength(6);
  const alone = JSON.parse((await assess(good, '--as-of', AS_OF)).out) as unknown;
  expect(lines[0]).toEqual({ line: 1, ...(alone as object) });
});

it('--batch csv: dotted headings, empty cells unknown, lists as JSON', async () => {
  const text = [
    'name,region,industry,years.2025.revenue,years.2025.mainRevenue,rdInstitution,quality.iso9001,titles',
    '"甲, 有限公司",420100,C3484,86000000,80000000.5,provincial,true,"[{""code"":""innovative"",""expiresOn"":""2027-05-31""}]"',
    '乙,420100,C3484,1,2,,,',
    '丙,330106,,,,,,[]',
  ].join('\n');
  const { status, out } = await assess(
    '--batch',
    file('firms.csv', text),
    '--as-of',
    AS_OF,
    '--edition',
    'miit-2026-2',
  );
  expect(status).toBe(0);
  const [first, second, third, ...rest] = linesOf(out);
  expect(rest).toEqual([]);
  expect([rungsOf(first), rungsOf(third)]).toEqual([
    ['little-giant', 'specialized'],
    ['little-giant', 'specialized'],
  ]);
  expect((second?.['error'] as { fields: { path: string }[] }).fields).toMatchObject([
    { path: 'years.2025.mainRevenue' },
  ]);
  const specialized = (first as unknown as Assessment).rungs.find(({ rung }) => rung === 'specialized');
  const told = (id: string) => specialized?.criteria.find((each) => each.id === id)?.outcome;
  expect([told('specialized.title'), told('specialized.ip'), told('specialized.revenue')]).toEqual([
    'met',
    'met',
    'met',
  ]);
  expect([first, second, third].map((line) => line?.['line'])).toEqual([2, 3, 4]);
});

it('the worked cases come out of the program as they come out of the library', async () => {
  const worked = JSON.parse(readFileSync(path.join(root, 'test/golden/cases/f05.json'), 'utf8')) as { firm: unknown };
  const { out } = await assess(
    file('f05.json', worked.firm),
    '--as-of',
    AS_OF,
    '--purpose',
    'review',
    '--edition',
    'miit-2026-2',
  );
  const told = JSON.parse(out) as Assessment;
  expect(told.rungs.map(({ rung, status }) => [rung, status])).toContainEqual(['little-giant', 'qualified']);
});
