import { spawnSync } from 'node:child_process';
import { ROOT } from '../helpers/cloud';

/** A short storm; `npm run -s fault` is the long one, with 200 people and 110,000 messages. */
test('in bad weather no message is lost, doubled or out of order, and every unread count is true', () => {
  const args = ['tools/run.mjs', 'fault', '--people', '20', '--messages', '450', '--seed', '7'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const report = JSON.parse(stdout || JSON.stringify({ stderr })) as {
    readonly messages: number;
    readonly blows: Readonly<Record<string, number>>;
    readonly network: Readonly<Record<string, number>>;
    readonly faults: Readonly<Record<string, number>>;
    readonly refusals: Readonly<Record<string, number>>;
  };
  expect(report).toMatchObject({
    faults: {
      lost: 0,
      strange: 0,
      doubled: 0,
      gaps: 0,
      disordered: 0,
      differing: 0,
      unrecalled: 0,
      wrongUnread: 0,
    },
    refusals: {},
  });
  expect(report.messages).toBeGreaterThanOrEqual(450);
  // The weather was bad indeed.
  for (const blow of [...Object.values(report.blows), report.network['lostCalls'], report.network['twice']]) {
    expect(blow).toBeGreaterThan(0);
  }
});
