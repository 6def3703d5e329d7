import type { Assessment, RungResult } from '@shared/check';
import { heldBackIn, qualifiedIn } from '@shared/statistics';

type Criterion = RungResult['criteria'][number];

const criterion = (id: string, outcome: Criterion['outcome'], role: Criterion['role'] = 'required') =>
  ({ id, outcome, role }) as Criterion;

const group = { key: 'growth', min: 0, max: 10, of: 20, required: null };

const rung = (more: Partial<RungResult>): RungResult =>
  ({ rung: 'innovative', status: 'not-qualified', score: null, groups: [], criteria: [], ...more }) as RungResult;

const assessment = (...rungs: RungResult[]) => ({ rungs }) as unknown as Assessment;

test('a criterion that is unmet on a failed rung holds the firm back; what is unknown, met or to be reviewed does not', () => {
  const criteria = [
    criterion('a', 'unmet'),
    criterion('b', 'met'),
    criterion('c', 'unknown'),
    criterion('d', 'review'),
  ];
  expect(heldBackIn(assessment(rung({ criteria })))).toEqual(['innovative:a']);
});

test.each(['qualified', 'needs-data', 'needs-review', 'not-applicable'] as const)(
  'nothing on a rung that is %s',
  (status) => {
    expect(heldBackIn(assessment(rung({ status, criteria: [criterion('a', 'unmet')] })))).toEqual([]);
  },
);

test('one way among several holds nobody back', () => {
  expect(heldBackIn(assessment(rung({ criteria: [criterion('a', 'unmet', 'route')] })))).toEqual([]);
});

test.each([
  ['below the pass mark', { score: { min: 40, max: 59, pass: 60 } }, ['innovative:a']],
  ['at the pass mark', { score: { min: 40, max: 60, pass: 60 } }, []],
  ['with a group below its minimum', { groups: [{ ...group, required: 11 }] }, ['innovative:a']],
  ['with a group at its minimum', { groups: [{ ...group, required: 10 }] }, []],
])('lost points, %s', (_name, more, held) => {
  expect(heldBackIn(assessment(rung({ ...more, criteria: [criterion('a', 'unmet', 'score')] })))).toEqual(held);
});

test('rungs that the firm qualifies for', () => {
  expect(qualifiedIn(assessment(rung({}), rung({ rung: 'tech-sme', status: 'qualified' })))).toEqual(['tech-sme']);
});
