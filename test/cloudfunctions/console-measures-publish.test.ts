import { newMeasure } from '@test/factories/measure';
import { dataOf } from '../helpers/cloud';
import { stored, type Console } from '../helpers/console';
import { startMeasuresWorld, upload, uploadCsv, type MeasuresWorld } from '../helpers/measures-world';
import { agree, newKey, newPerson } from '../helpers/people';

let world: MeasuresWorld;
beforeAll(async () => void (world = await startMeasuresWorld()));
afterAll(() => world.cloud.close());
beforeEach(() => world.reset());

describe('publishing', () => {
  const change = (title: string) => [
    ['id', 'title'],
    ['hz-reward', title],
  ];

  test('one new version, with letters for search, an entry in the audit trail, and the file gone', async () => {
    const uploadId = await uploadCsv(world.operator, change('重庆新标题'));
    const expected = await world.versionNow();
    const asked = { key: newKey(), uploadId, expected };
    const done = await world.operator.does('publish', asked);
    expect(done).toEqual({ version: await world.versionNow(), changed: 1 });
    expect(await world.measureOf('hz-reward')).toMatchObject({
      title: '重庆新标题',
      initials: expect.stringMatching(/^cqxbt/),
    });
    expect(await world.measureOf('gd-reward')).toMatchObject({ title: '广东奖励' });
    expect(await world.operator.does('publish', asked)).toEqual(done);
    const entries = (await stored(world.cloud, 'audit', { action: 'console.publish' })).filter(
      ({ detail }) => (detail as { version: string }).version === done.version,
    );
    expect(entries).toMatchObject([
      { role: 'operator', region: '330000', detail: { version: done.version, changed: '1', measures: 'hz-reward' } },
    ]);
    expect(await world.operator.fails('preview', { region: '330000', uploadId })).toBe('NOT_FOUND');
  });

  test('not over what somebody published meanwhile', async () => {
    const expected = await world.versionNow();
    const [first, second] = [
      await uploadCsv(world.operator, change('甲')),
      await uploadCsv(world.operator, change('乙')),
    ];
    await world.operator.does('publish', { key: newKey(), uploadId: first, expected });
    expect(await world.operator.fails('publish', { key: newKey(), uploadId: second, expected })).toBe(
      'CONFLICT expected stale',
    );
    expect(await world.measureOf('hz-reward')).toMatchObject({ title: '甲' });
  });

  test('cut off after the catalogue and before its receipt, the same call brings it to an end', async () => {
    const expected = await world.versionNow();
    const uploadId = await uploadCsv(world.operator, change('断了的一次'));
    const measures = (await world.published()).map((measure) =>
      measure.id === 'hz-reward' ? { ...measure, title: '断了的一次' } : measure,
    );
    const version = await world.publish(measures, expected);
    expect(await world.operator.does('publish', { key: newKey(), uploadId, expected })).toEqual({
      version,
      changed: 0,
    });
    expect(await stored(world.cloud, 'audit', { action: 'console.publish' })).toContainEqual(
      expect.objectContaining({ detail: expect.objectContaining({ version }) }),
    );
  });

  test('what the problems of a preview say is not published', async () => {
    const before = await world.versionNow();
    const uploadId = await uploadCsv(world.operator, [
      ['id', 'verifiedOn'],
      ['hz-reward', '2999-01-01'],
    ]);
    expect(await world.operator.fails('publish', { key: newKey(), uploadId, expected: before })).toBe(
      'BAD_REQUEST uploadId has-problems',
    );
    expect(await world.versionNow()).toBe(before);
  });
});

describe('closing a measure', () => {
  const close = (measureId: string, on: string) => ({
    ...{ key: newKey(), measureId },
    closedEarly: { on, reason: 'budget-used' as const },
  });

  test('from a day on, and open again', async () => {
    const asked = close('hz-reward', '2026-12-05');
    const done = await world.operator.does('closeMeasure', asked);
    expect(await world.measureOf('hz-reward')).toMatchObject({
      closedEarly: { on: '2026-12-05', reason: 'budget-used' },
    });
    await world.operator.does('closeMeasure', { key: newKey(), measureId: 'hz-reward', closedEarly: null });
    expect((await world.measureOf('hz-reward'))?.closedEarly).toBeNull();
    // The first call come again is the first answer, and closes nothing again.
    expect(await world.operator.does('closeMeasure', asked)).toEqual(done);
    expect((await world.measureOf('hz-reward'))?.closedEarly).toBeNull();
    const entries = await stored(world.cloud, 'audit', { action: 'console.closeMeasure' });
    expect(entries.map(({ detail }) => detail)).toHaveLength(2);
    expect(entries.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([
        { measureId: 'hz-reward', reason: 'budget-used', on: '2026-12-05', version: done.version },
        { measureId: 'hz-reward', reason: 'opened', on: '', version: expect.any(String) },
      ]),
    );
  });

  test('two at once, and neither is lost', async () => {
    const fresh = JSON.stringify([newMeasure({ id: 'hz-other', title: '另一条' })]);
    const uploadId = await upload(world.operator, 'a.json', fresh);
    await world.operator.does('publish', { key: newKey(), uploadId, expected: await world.versionNow() });
    await Promise.all(
      ['hz-reward', 'hz-other'].map((id) => world.operator.does('closeMeasure', close(id, '2026-12-05'))),
    );
    expect((await world.measureOf('hz-reward'))?.closedEarly).not.toBeNull();
    expect((await world.measureOf('hz-other'))?.closedEarly).not.toBeNull();
  });

  test('a day that does not agree with its other dates', async () => {
    const dated = newMeasure({
      id: 'hz-dated',
      apply: { ...newMeasure().apply, mode: 'dated', opensOn: '2026-01-01', closesOn: '2026-12-31' },
    });
    const uploadId = await upload(world.operator, 'a.json', JSON.stringify([dated]));
    await world.operator.does('publish', { key: newKey(), uploadId, expected: await world.versionNow() });
    expect(await world.operator.fails('closeMeasure', close('hz-dated', '2027-01-01'))).toBe(
      'BAD_REQUEST closedEarly.on contradicts',
    );
  });

  test.each(['no-such', 'gd-reward', 'cn-loan'])('%s is not found', async (id) => {
    expect(await world.operator.fails('closeMeasure', close(id, '2026-12-05'))).toBe('NOT_FOUND');
  });

  test('an administrator closes one of the country', async () => {
    await world.administrator.does('closeMeasure', close('cn-loan', '2026-12-05'));
    expect((await world.measureOf('cn-loan'))?.closedEarly).not.toBeNull();
  });
});

test('what should be looked at again: of the region alone, and why', async () => {
  const { items } = await world.operator.does('stale', { region: '330000' });
  expect(items).toEqual([
    {
      measureId: 'hz-reward',
      title: '示例市企业奖励',
      verifiedOn: '2026-11-23',
      why: expect.arrayContaining(['没有官网链接']),
    },
  ]);
  const all = await world.administrator.does('stale', { region: '100000' });
  expect(all.items.map(({ measureId }) => measureId).sort()).toEqual(['cn-loan', 'gd-reward', 'hz-reward']);
});

describe('what people report', () => {
  async function report(measureId: string, text = ''): Promise<string> {
    const openid = newPerson();
    await agree(world.cloud, openid);
    const asked = { key: newKey(), measureId, kind: 'other', text } as const;
    return dataOf(await world.cloud.call('measures', 'report', asked, openid)).reportId;
  }
  const listed = async (by: Console, region: string) => {
    const ids: [string, boolean][] = [];
    let cursor: string | undefined;
    do {
      const page = await by.does('reports', { region, cursor, limit: 2 });
      ids.push(...page.items.map(({ measureId, maySettle }): [string, boolean] => [measureId, maySettle]));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return ids;
  };

  test('newest first, of what applies in the region, and settled by whoever may change the measure', async () => {
    const own = await report('hz-reward', '金额不对');
    const foreign = await report('gd-reward');
    const national = await report('cn-loan');
    await report('gd-reward');
    await report('hz-reward');
    expect(await listed(world.operator, '330000')).toEqual([
      ['hz-reward', true],
      ['cn-loan', false],
      ['hz-reward', true],
    ]);
    expect(await listed(world.administrator, '100000')).toHaveLength(5);
    const { items } = await world.operator.does('reports', { region: '330000' });
    expect(Object.keys(items[0] ?? {}).sort()).toEqual([
      'at',
      'kind',
      'maySettle',
      'measureId',
      'reportId',
      'text',
      'title',
    ]);
    for (const reportId of [foreign, national, '0'.repeat(32)])
      expect(await world.operator.fails('settleReport', { key: newKey(), reportId })).toBe('NOT_FOUND');
    const asked = { key: newKey(), reportId: own };
    expect(await world.operator.does('settleReport', asked)).toEqual({ reportId: own });
    expect(await world.operator.does('settleReport', asked)).toEqual({ reportId: own });
    expect(await stored(world.cloud, 'audit', { action: 'console.settleReport' })).toMatchObject([
      { region: '330100', detail: { measureId: 'hz-reward', kind: 'other' } },
    ]);
    expect(await listed(world.operator, '330000')).toHaveLength(2);
  });
});
