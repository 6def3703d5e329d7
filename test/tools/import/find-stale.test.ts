import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Measure } from '@shared/measures';
import { newMeasure } from '@test/factories/measure';
import { findStale } from '../../../cloudfunctions/_core/import/find-stale';
import { folder } from './reading';

const AS_OF = '2026-11-24';
const link = { url: 'https://www.gov.cn/a', seen: 'excerpt' } as const;
/** Nothing to doubt: two sources, a link, verified yesterday. */
const sure = newMeasure({ link });
const stale = (change: Partial<Measure>, days = 90) =>
  findStale([newMeasure({ link, ...change })], { asOf: AS_OF, days });

it('a record without a doubt is not listed, whatever hangs on it', () => {
  const most = { yuan: 1_000_000, basis: 'per-firm' } as const;
  expect(findStale([sure], { asOf: AS_OF, days: 90 })).toEqual([]);
  expect(stale({ benefit: { ...sure.benefit, most }, inForceTo: '2026-12-31' })).toEqual([]);
});

describe('verified so long ago', () => {
  it('90 days are not stale, 91 are', () => {
    expect(stale({ verifiedOn: '2026-08-26' })).toEqual([]);
    expect(stale({ verifiedOn: '2026-08-25' })).toMatchObject([
      { age: 91, score: 100, why: ['91 天没核对', '默认展示'], next: ['打开 https://www.gov.cn/a 逐项核对'] },
    ]);
  });

  it('the number of days is the operator’s', () => {
    expect(stale({ verifiedOn: '2026-11-23' }, 0)).toHaveLength(1);
    expect(stale({ verifiedOn: '2026-01-01' }, 365)).toEqual([]);
  });
});

it.each([
  ['memory', { confidence: 'memory' }, '只凭记忆'],
  ['one source', { confidence: 'single' }, '只有一处来源'],
  ['standing', { standing: 'unverified' }, '是否有效待核实'],
  ['sources that disagree', { conflicts: ['一说 30 万，一说 50 万'] }, '1 处来源冲突'],
  ['unsure fields', { unsure: ['apply.channel', 'bodies'] }, '没把握：办理渠道、发文机关'],
  ['no link', { link: null }, '没有官网链接'],
] as const)('%s alone is a doubt, with what to do next', (_what, change, why) => {
  const [record] = stale({
    ...change,
    ...('unsure' in change ? { unsure: [...change.unsure] } : {}),
  } as Partial<Measure>);
  expect(record?.why).toEqual([why, '默认展示']);
  expect(record?.next).toHaveLength(1);
});

it('worst first: shown, with an amount and soon to end before the rest; of equals by id', () => {
  const most = { yuan: 1, basis: 'per-firm' } as const;
  const doubt = { link, confidence: 'single' } as const;
  const records = [
    newMeasure({ ...doubt, id: 'hz-hidden', listed: false }),
    newMeasure({ ...doubt, id: 'hz-b' }),
    newMeasure({ ...doubt, id: 'hz-a' }),
    newMeasure({ ...doubt, id: 'hz-amount', benefit: { ...sure.benefit, most } }),
    newMeasure({ ...doubt, id: 'hz-amount-ends', benefit: { ...sure.benefit, most }, inForceTo: '2027-01-23' }),
    newMeasure({ ...doubt, id: 'hz-ends-later', inForceTo: '2027-01-24' }),
  ];
  expect(findStale(records, { asOf: AS_OF, days: 90 }).map(({ id, score }) => `${id} ${score}`)).toEqual([
    'hz-amount-ends 150',
    'hz-amount 120',
    'hz-a 80',
    'hz-b 80',
    'hz-ends-later 80',
    'hz-hidden 20',
  ]);
});

describe('npm run stale', () => {
  const files = folder();
  afterAll(files.remove);
  const root = path.join(__dirname, '../../..');
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [path.join(root, 'tools/run.mjs'), 'stale', ...args], {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATA_DIR: path.join(files.dir, 'none'),
        TCB_ENV: '',
        TENCENTCLOUD_SECRETID: '',
        TENCENTCLOUD_SECRETKEY: '',
      },
    });

  it('a table of the built-in catalogue with counts at its end', () => {
    const { status, stdout, stderr } = run('--as-of', AS_OF);
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toBe('对照：随程序附带的目录。日期 2026-11-24，超过 90 天算没核对。');
    expect(lines[2]).toMatch(/^次序 +分值 +编号 +标题 +为什么 +下一步$/);
    expect(lines[3]).toMatch(/^1 +\d+ +[a-z0-9-]+ /);
    expect(lines.at(-1)).toMatch(/^共 236 条，要看的 \d+ 条，其中超期没核对 0 条、默认展示 \d+ 条。$/);
  });

  it('--json: the same as data; after 90 days every record is stale', () => {
    const { status, stdout } = run('--as-of', '2027-02-22', '--json');
    expect(status).toBe(0);
    const told = JSON.parse(stdout) as { counts: object; records: { score: number }[] };
    expect(told).toMatchObject({
      asOf: '2027-02-22',
      days: 90,
      version: null,
      counts: { measures: 236, records: 236, old: 236 },
    });
    const scores = told.records.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it.each([['--as-of', '2026-02-30'], ['--days', 'x'], ['--wish']])('%s %s: a sentence, exit 2', (...args) => {
    const { status, stdout, stderr } = run(...args.filter((each) => each !== undefined));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^(--|用法)/);
  });
});
