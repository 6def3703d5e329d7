import { spawnSync } from 'node:child_process';
import { ROOT } from '../helpers/cloud';

/** A short campaign; `npm run -s fault -- alerts` is the long one, with a hundred storms of twenty people. */
test('functions die at every write in turn and the platform answers badly: nothing is lost, told twice or counted wrongly', () => {
  const args = [
    'tools/run.mjs',
    'fault',
    'alerts',
    '--people',
    '8',
    '--publications',
    '3',
    '--storms',
    '4',
    '--seed',
    '3',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const report = JSON.parse(stdout || JSON.stringify({ stderr })) as {
    readonly moments: number;
    readonly killed: number;
    readonly accepted: number;
    readonly answers: Readonly<Record<string, number>>;
  };
  expect(report).toMatchObject({
    faults: {
      lost: 0,
      strange: 0,
      doubled: 0,
      twiceADay: 0,
      unmarked: 0,
      unsent: 0,
      stuck: 0,
      onItsWay: 0,
      otherCount: 0,
      wrongSum: 0,
    },
  });
  // There was something to lose, and the weather was bad indeed: every moment was died at at least twice.
  expect(report.killed).toBeGreaterThan(2 * report.moments);
  expect(report.accepted).toBeGreaterThan(report.moments);
  for (const code of ['0', 'null', '-1', '43101', '47003']) expect(report.answers[code]).toBeGreaterThan(0);
});
