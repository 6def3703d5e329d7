import { shanghaiDate } from '@shared/rules';
import { digest } from '../../cloudfunctions/_core/digest';
import { placeOf } from '../../cloudfunctions/_core/firms/place-of';
import { startTestCloud, type TestCloud } from '../helpers/cloud';
import { consoleOf, stored, type Console } from '../helpers/console';
import { newCommissioner, newKey, newOperator, newOwner, SMALL_FIRM } from '../helpers/people';

/** The trail of deeds: found by place, firm, person, action and day. */

let cloud: TestCloud;
let operator: Console;
let operatorId: string;
beforeAll(async () => {
  cloud = await startTestCloud();
  const openid = await newOperator(cloud, '330100');
  operator = consoleOf(cloud, openid);
  operatorId = digest('person', openid);
});
afterAll(() => cloud.close());

/** An entry at an instant, as if something had been done then. */
async function written(at: string, region: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const _id = digest('entry', at, region, JSON.stringify(more));
  const known = { personId: operatorId, role: 'operator', action: 'console.approve', firmId: '', detail: { id: _id } };
  await cloud
    .database()
    .collection('audit')
    .add({ _id, at, sortKey: `${at}:${_id}`, region, ...placeOf(region), ...known, ...more });
  return _id;
}
const idsOf = ({ items }: { readonly items: readonly { readonly detail: Readonly<Record<string, string>> }[] }) =>
  items.map(({ detail }) => detail['id']);

test('days are days in China, both included, and pages go on inside them', async () => {
  const region = '330110';
  const [before, first, second, third, after] = [
    await written('2026-03-01T15:59:59.999Z', region),
    await written('2026-03-01T16:00:00.000Z', region),
    await written('2026-03-02T08:00:00.000Z', region),
    await written('2026-03-03T15:59:59.999Z', region),
    await written('2026-03-03T16:00:00.000Z', region),
  ];
  const days = { region, from: '2026-03-02', to: '2026-03-03' };
  expect(idsOf(await operator.does('audit', days))).toEqual([third, second, first]);
  const page = await operator.does('audit', { ...days, limit: 2 });
  expect(idsOf(page)).toEqual([third, second]);
  expect(idsOf(await operator.does('audit', { ...days, limit: 2, cursor: page.next ?? undefined }))).toEqual([first]);
  expect(idsOf(await operator.does('audit', { region, from: '2026-03-04' }))).toEqual([after]);
  expect(idsOf(await operator.does('audit', { region, to: '2026-03-01' }))).toEqual([before]);
  expect(idsOf(await operator.does('audit', { region }))).toEqual([after, third, second, first, before]);
});

test('an entry is found by firm, person and action, in the region alone', async () => {
  const region = '330109';
  const { firmId } = await newOwner(cloud, { ...SMALL_FIRM, region });
  const commissioner = digest('person', await newCommissioner(cloud, region));
  const at = (second: number) => `2026-04-01T08:00:0${second}.000Z`;
  const [ofFirm, ofHim, other] = [
    await written(at(1), region, { firmId }),
    await written(at(2), region, { personId: commissioner, role: 'commissioner', action: 'console.setAbsence' }),
    await written(at(3), region, { action: 'console.refuse' }),
  ];
  const abroad = await written(at(4), '330203', { firmId });
  const find = async (more: Partial<{ firmId: string; who: string; action: string }>) =>
    idsOf(await operator.does('audit', { region, ...more }));
  expect(await find({ firmId })).toEqual([ofFirm]);
  expect(await find({ who: commissioner })).toEqual([ofHim]);
  expect(await find({ who: operatorId })).toEqual([other, ofFirm]);
  expect(await find({ action: 'console.refuse' })).toEqual([other]);
  expect(await find({ firmId, action: 'console.refuse' })).toEqual([]);
  expect(idsOf(await operator.does('audit', { region: '330100', firmId }))).not.toContain(abroad);
  const { items } = await operator.does('audit', { region, firmId });
  expect(items).toMatchObject([
    { firmId, firmName: SMALL_FIRM['name'], who: { personId: operatorId, name: '王老师', role: 'operator' } },
  ]);
  expect((await operator.does('audit', { region, who: commissioner })).items[0]?.who.name).toBe('张专员');
});

test('what is left of an erased firm and person names neither', async () => {
  const region = '330105';
  await written('2026-05-01T08:00:00.000Z', region, { firmId: 'erased', personId: 'erased' });
  const { items } = await operator.does('audit', { region });
  expect(items).toMatchObject([{ firmId: null, firmName: null, who: { personId: 'erased', name: null } }]);
});

test('every write of the console leaves its entry, with the deed itself or not at all', async () => {
  const region = '330108';
  const { firmId } = await newOwner(cloud, { ...SMALL_FIRM, region });
  const [his, other] = [await newCommissioner(cloud, region), await newCommissioner(cloud, region)];
  const [commissionerId, coverId] = [digest('person', his), digest('person', other)];
  const administrator = consoleOf(cloud, await newOperator(cloud, '100000'));
  const removed = digest('person', await newOperator(cloud, region));
  const away = { from: '2026-01-01', to: '2026-01-02', coverId, note: null };
  const care = { firmIds: [firmId], note: null };
  await operator.does('approve', { key: newKey(), firmId, name: '示例企业', uscc: null });
  await operator.does('assign', { key: newKey(), ...care, from: null, commissionerId });
  await operator.does('assign', { key: newKey(), ...care, from: commissionerId, commissionerId: null });
  await operator.does('refuse', { key: newKey(), firmId, reason: '资料不全' });
  const issued = { key: newKey(), region, kind: 'firm', name: '某某' } as const;
  const { codeId } = await operator.does('issueCode', issued);
  await operator.does('revokeCode', { key: newKey(), region, codeId });
  await administrator.does('appoint', { key: newKey(), region, name: '某某' });
  await administrator.does('removeOperator', { key: newKey(), region, operatorId: removed });
  const known = { commissionerId, name: '某某', industries: ['C'], limit: 9 };
  await operator.does('setCommissioner', { key: newKey(), ...known });
  await operator.does('setAbsence', { key: newKey(), commissionerId, absence: away });
  await operator.does('dismiss', { key: newKey(), commissionerId });
  await operator.does('setSettings', { key: newKey(), region, firmsPerCommissioner: 7, idleMonths: null });
  const { items } = await operator.does('audit', { region, from: shanghaiDate(Date.now()), limit: 50 });
  expect(items.map(({ action, detail }) => [action, detail])).toEqual(
    [
      ['console.approve', { from: 'pending' }],
      ['console.assign', { to: commissionerId }],
      ['console.assign', { from: commissionerId }],
      ['console.refuse', { from: 'verified', note: '资料不全' }],
      ['console.issueCode', { kind: 'firm', codeId }],
      ['console.revokeCode', { kind: 'firm', codeId }],
      ['console.appoint', { kind: 'operator', codeId: expect.stringMatching(/^[0-9a-f]{32}$/) }],
      ['console.removeOperator', { kind: 'operator', operatorId: removed }],
      ['console.setCommissioner', { commissionerId, industries: 'C', limit: '9' }],
      ['console.setAbsence', { commissionerId, from: away.from, to: away.to, coverId }],
      ['console.dismiss', { commissionerId }],
      ['console.setSettings', { firmsPerCommissioner: '7' }],
    ].reverse(),
  );
  const trail = (await stored(cloud, 'audit', {})).length;
  expect(await operator.fails('dismiss', { key: newKey(), commissionerId })).toBe('NOT_FOUND');
  expect(await operator.fails('refuse', { key: newKey(), firmId, reason: '再次' })).toBe('CONFLICT $ already-so');
  expect(await stored(cloud, 'audit', {})).toHaveLength(trail);
  // What people are called is not kept for good.
  expect(JSON.stringify(await stored(cloud, 'audit', {}))).not.toContain('某某');
});

test('a firm that has moved away keeps its entry and no name, and nobody has looked at it', async () => {
  const region = '330182';
  const { firmId } = await newOwner(cloud, { ...SMALL_FIRM, region: '440305' });
  await written('2026-05-01T08:00:00.000Z', region, { firmId });
  const { items } = await operator.does('audit', { region });
  expect(items).toMatchObject([{ firmId, firmName: null }]);
  expect(await stored(cloud, 'reads', { firmId })).toEqual([]);
});

test('a firm that the trail names hears that somebody looked', async () => {
  const region = '330127';
  const { firmId } = await newOwner(cloud, { ...SMALL_FIRM, region });
  await written('2026-05-01T08:00:00.000Z', region, { firmId });
  await operator.does('audit', { region });
  const [look, ...more] = await stored(cloud, 'reads', { firmId });
  expect(look).toMatchObject({ personId: operatorId, role: 'operator', action: 'console.audit' });
  expect(more).toEqual([]);
});
