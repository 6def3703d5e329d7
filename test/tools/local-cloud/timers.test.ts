import path from 'node:path';
import { cronMatches, parseCron } from '../../../tools/local-cloud/functions/cron';
import { startTestCloud } from './harness';

/** An instant by its clock reading in UTC+8, the zone of the triggers. */
const at = (text: string) => new Date(`${text}+08:00`);

describe('cron', () => {
  test.each<[string, string, boolean]>([
    ['0 30 9 * * * *', '2026-03-02T09:30:00', true],
    ['0 30 9 * * * *', '2026-03-02T09:30:01', false],
    ['0 30 9 * * * *', '2026-03-02T17:30:00', false],
    ['*/5 * * * * * *', '2026-03-02T17:30:55', true],
    ['*/5 * * * * * *', '2026-03-02T17:30:56', false],
    ['0 0 8-18/2 * * * *', '2026-03-02T10:00:00', true],
    ['0 0 8-18/2 * * * *', '2026-03-02T11:00:00', false],
    ['0 0 9 1,15 * * *', '2026-03-15T09:00:00', true],
    ['0 0 9 * JAN,MAR * *', '2026-03-15T09:00:00', true],
    ['0 0 9 * JAN,FEB * *', '2026-03-15T09:00:00', false],
    ['0 0 9 * * MON-FRI *', '2026-03-16T09:00:00', true],
    ['0 0 9 * * MON-FRI *', '2026-03-15T09:00:00', false],
    ['0 0 9 * * 0 *', '2026-03-15T09:00:00', true],
    ['0 0 9 * * * 2027', '2026-03-15T09:00:00', false],
  ])('%s at %s: %s', (cron, instant, expected) => {
    expect(cronMatches(parseCron(cron), at(instant))).toBe(expected);
  });

  test('day and weekday together are an OR', () => {
    const cron = parseCron('0 0 9 15 * MON *');
    expect(['2026-03-15', '2026-03-16', '2026-03-17'].map((day) => cronMatches(cron, at(`${day}T09:00:00`)))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test.each(['0 30 9 * * *', '60 * * * * * *', '* * * * * 7 *', '*/0 * * * * * *', '5-1 * * * * * *', 'x * * * * * *'])(
    'refuses %s',
    (cron) => {
      expect(() => parseCron(cron)).toThrow('cron');
    },
  );
});

test('a trigger fires on its second, once, as wx_trigger without a user', async () => {
  const sdk = path.resolve('node_modules/@cloudbase/node-sdk');
  const code = `const tcb = require(${JSON.stringify(sdk)});
const app = tcb.init({ env: process.env.TCB_ENV, serviceUrl: process.env.CLOUD_SERVICE_URL });
exports.main = async (event, context) => {
  const { TCB_SOURCE, WX_OPENID } = tcb.getCloudbaseContext(context);
  await app.database().collection('runs').add({ event, source: TCB_SOURCE, openid: WX_OPENID ?? null });
};`;
  let now = at('2026-03-02T09:29:58');
  const t = await startTestCloud(
    {
      collections: [{ name: 'runs' }],
      functions: [{ name: 'daily', code, timeout: 10, triggers: [{ name: 'morning', config: '0 30 9 * * * *' }] }],
    },
    { now: () => now },
  );
  try {
    const runs = async () =>
      (await t.db.collection('runs').get()).data as { event: object; source: string; openid: null }[];
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await runs()).toHaveLength(0);
    now = at('2026-03-02T09:30:02');
    for (let i = 0; i < 40 && (await runs()).length === 0; i++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await runs()).toMatchObject([
      { event: { Type: 'Timer', TriggerName: 'morning' }, source: 'wx_trigger', openid: null },
    ]);
  } finally {
    await t.close();
  }
});
