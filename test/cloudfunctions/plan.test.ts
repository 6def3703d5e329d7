import { DRAFTS } from '@shared/text';
import { newMeasure } from '@test/factories/measure';
import { dataOf, refusal, type TestCloud } from '../helpers/cloud';
import { startMeasuresWorld } from '../helpers/measures-world';
import { newCheck, newKey, newOwner, newPerson, newStaff } from '../helpers/people';
import { draft, firmToday, inDays, lastYear, newPlan, type PlanOf } from '../helpers/plan';

/** From what a self-check lacks to a plan that both sides keep, and back into the self-check. */

let cloud: TestCloud;
beforeAll(async () => {
  const world = await startMeasuresWorld();
  cloud = world.cloud;
  const apply = { ...newMeasure().apply, mode: 'dated' as const, closesOn: inDays(40), papers: ['申请表'] };
  const window = newMeasure({ id: 'hz-window', title: '示例市认定奖励', apply });
  await world.publish([window, newMeasure({ id: 'hz-credit', area: 'credit' })], await world.versionNow());
});
afterAll(() => cloud.close());

const profileOf = async (firmId: string) => {
  const { data } = await cloud.database().collection('firms').doc(firmId).get();
  return data[0] as { version: number; profile: { years: Record<string, Record<string, number>> } };
};
const propose = async ({ firmId, commissioner }: PlanOf) =>
  dataOf(await cloud.call('plan', 'propose', { firmId, rung: 'little-giant' }, commissioner));
const conversation = async (firmId: string) =>
  (await cloud.database().collection('messages').where({ firmId }).get()).data as { seq: number; what: object }[];

test('propose, add, publish, agree, do, close: the figure is in the profile and the rung is reached', async () => {
  const plan = await newPlan(cloud);
  const { drafts } = await propose(plan);
  const step = drafts.find(({ figure }) => figure?.path === `years.${lastYear}.rdExpense`);
  if (!step?.figure) throw new Error('f01 lacks R&D expense for 小巨人');
  expect(step).toMatchObject({ who: 'firm', origin: { kind: 'criterion', rung: 'little-giant' } });
  expect(step.papers.length).toBeGreaterThan(0);

  const [actionId = ''] = await plan.add(step);
  expect((await plan.read(plan.owner)).actions).toEqual([]);
  expect(dataOf(await plan.publish())).toEqual({ published: 1 });
  const [shown] = (await plan.read(plan.owner)).actions;
  expect(shown).toMatchObject({ actionId, state: 'proposed', version: 2, changedBy: 'care', isLate: false });
  dataOf(await plan.move(plan.owner, actionId, 'agreed', { version: 2 }));
  dataOf(await plan.move(plan.commissioner, actionId, 'doing', { version: 3 }));

  const before = await profileOf(plan.firmId);
  const value = Number(step.figure.to);
  const closed = dataOf(await plan.close(plan.owner, actionId, { version: 4, value })).action;
  expect(closed).toMatchObject({ state: 'done', version: 5, changedBy: 'firm', result: { value } });
  const { gain } = closed.result ?? {};
  expect(gain).toMatchObject({ rung: 'little-giant', before: { status: 'not-qualified' } });
  expect(gain?.met).toContain(step.origin.kind === 'criterion' ? step.origin.criterion : '');
  const after = await profileOf(plan.firmId);
  expect(after.version).toBe(before.version + 1);
  const { rdExpense, ...rest } = after.profile.years[lastYear] ?? {};
  expect(rdExpense).toBe(value);
  expect(rest).toEqual({ ...before.profile.years[lastYear], rdExpense: undefined });
  const versions = dataOf(await cloud.call('firms', 'versions', { firmId: plan.firmId }, plan.owner));
  expect(versions.items[0]).toMatchObject({ version: after.version });

  const reopened = dataOf(await plan.move(plan.owner, actionId, 'doing', { version: 5 })).action;
  expect(reopened).toMatchObject({ state: 'doing', result: null, version: 6 });
});

test('a firm that lacks only this one thing qualifies by it', async () => {
  const titles = [{ code: 'specialized', grantedOn: inDays(-200), expiresOn: inDays(400) }];
  const plan = await newPlan(cloud, { ...firmToday('f01'), titles });
  const { drafts } = await propose(plan);
  const step = drafts.find(({ figure }) => figure?.path === `years.${lastYear}.rdExpense`);
  if (!step?.figure) throw new Error('f01 lacks R&D expense for 小巨人');
  const actionId = await plan.put('doing', step);
  const { action } = dataOf(await plan.close(plan.owner, actionId, { value: Number(step.figure.to) }));
  expect(action.result?.gain?.after.status).toBe('qualified');
  const left = await propose(plan);
  expect(left.drafts.filter(({ origin }) => origin.kind === 'criterion')).toEqual([]);
});

describe('what is proposed', () => {
  test('names the newest check, and measures that fit with their papers a week before they close', async () => {
    const plan = await newPlan(cloud);
    expect((await propose(plan)).checkId).toBeNull();
    await newCheck(cloud, { openid: plan.owner, firmId: plan.firmId });
    const checkId = await newCheck(cloud, { openid: plan.owner, firmId: plan.firmId });
    const { drafts, checkId: named, asOf } = await propose(plan);
    expect([named, asOf]).toEqual([checkId, inDays(0)]);
    const measure = drafts.find(({ origin }) => origin.kind === 'measure' && origin.measureId === 'hz-window');
    expect(measure).toMatchObject({ title: '申报：示例市认定奖励', papers: ['申请表'], due: inDays(33) });
  });

  test('leaves out what the plan has, and writes nothing', async () => {
    const plan = await newPlan(cloud);
    const { drafts } = await propose(plan);
    expect(drafts.length).toBeGreaterThan(1);
    expect((await plan.read(plan.commissioner)).actions).toEqual([]);
    await plan.add(...drafts);
    expect((await propose(plan)).drafts).toEqual([]);
  });

  test('follows the goal where no rung is named, and the survey', async () => {
    const plan = await newPlan(cloud);
    const goal = { rung: 'champion', window: inDays(300) } as const;
    const body = { key: newKey(), firmId: plan.firmId, version: 0, goal };
    expect(dataOf(await cloud.call('plan', 'goal', body, plan.commissioner))).toEqual({ version: 1 });
    const answers = { needs: { finance: 'now', legal: 'now' }, word: '想贷款' } as const;
    const survey = { key: newKey(), firmId: plan.firmId, version: 1, answers };
    expect(dataOf(await cloud.call('plan', 'survey', survey, plan.owner))).toEqual({ version: 2 });
    expect(await plan.read(plan.commissioner)).toMatchObject({ version: 2, goal, survey: answers });
    const { drafts } = dataOf(await cloud.call('plan', 'propose', { firmId: plan.firmId }, plan.commissioner));
    const rungs = drafts.flatMap(({ origin }) => (origin.kind === 'criterion' ? [origin.rung] : []));
    expect(new Set(rungs)).toEqual(new Set(['champion']));
    expect(drafts.map(({ title }) => title)).toContain(DRAFTS.need('legal'));
    expect(drafts.map(({ title }) => title)).not.toContain(DRAFTS.need('finance'));
  });
});

describe('who sees what', () => {
  test('a draft is not there for the firm: not read, not moved, not closed', async () => {
    const plan = await newPlan(cloud);
    const [actionId = ''] = await plan.add(draft());
    expect((await plan.read(plan.owner)).actions).toEqual([]);
    expect((await plan.read(plan.commissioner)).actions).toMatchObject([{ actionId, state: 'draft' }]);
    expect(refusal(await plan.move(plan.owner, actionId, 'dropped', { word: '不要' })).code).toBe('NOT_FOUND');
    expect(refusal(await plan.close(plan.owner, actionId)).code).toBe('NOT_FOUND');
  });

  test('the plan of another firm, and its actions under an own firm, are NOT_FOUND', async () => {
    const [plan, other] = [await newPlan(cloud), await newPlan(cloud)];
    const actionId = await plan.put('proposed');
    for (const openid of [other.owner, other.commissioner, (await newOwner(cloud)).openid])
      expect(refusal(await cloud.call('plan', 'read', { firmId: plan.firmId }, openid)).code).toBe('NOT_FOUND');
    expect(refusal(await other.move(other.owner, actionId, 'agreed')).code).toBe('NOT_FOUND');
    expect(refusal(await other.edit(other.commissioner, actionId, draft())).code).toBe('NOT_FOUND');
    expect(refusal(await other.close(other.owner, actionId)).code).toBe('NOT_FOUND');
    expect(refusal(await cloud.call('plan', 'read', { firmId: plan.firmId }, newPerson())).code).toBe('NOT_FOUND');
  });

  test('staff act for the firm; members write with consent alone', async () => {
    const plan = await newPlan(cloud);
    const staff = await newStaff(cloud, plan.firmId);
    const actionId = await plan.put('proposed');
    dataOf(await cloud.call('firms', 'withdraw', { key: newKey() }, staff));
    expect(refusal(await plan.move(staff, actionId, 'agreed')).code).toBe('CONSENT_REQUIRED');
    const survey = { key: newKey(), firmId: plan.firmId, version: 0, answers: { needs: {}, word: null } };
    expect(refusal(await cloud.call('plan', 'survey', survey, staff)).code).toBe('CONSENT_REQUIRED');
    expect((await plan.find(actionId)).state).toBe('proposed');
    dataOf(await plan.move(plan.owner, actionId, 'agreed'));
  });

  test('the firm sees that the commissioner looked, an entry an hour', async () => {
    const plan = await newPlan(cloud);
    for (let look = 0; look < 3; look += 1) await plan.read(plan.commissioner);
    await propose(plan);
    await plan.read(plan.owner);
    const { items } = dataOf(await cloud.call('firms', 'reads', { firmId: plan.firmId }, plan.owner));
    const actions = items.map(({ action }) => action);
    // The hour may turn between two looks.
    expect(new Set(actions)).toEqual(new Set(['plan.read', 'plan.propose']));
    expect(actions.length).toBeLessThanOrEqual(4);
  });
});

describe('publishing', () => {
  test('says so in the conversation, once however often it is sent', async () => {
    const plan = await newPlan(cloud);
    await plan.add(draft(), draft({ title: '注册并使用自主品牌' }));
    const key = newKey();
    const replies = await Promise.all([plan.publish(key), plan.publish(key)]);
    expect([...replies, await plan.publish(key)].map(dataOf)).toEqual(Array(3).fill({ published: 2 }));
    expect(await conversation(plan.firmId)).toMatchObject([{ seq: 1, what: { kind: 'published', actions: 2 } }]);
    expect((await plan.read(plan.owner)).publishedAt).not.toBeNull();
    expect((await plan.read(plan.owner)).actions.map(({ title }) => title)).toEqual([
      draft().title,
      '注册并使用自主品牌',
    ]);
  });

  test('nothing to publish is no entry', async () => {
    const plan = await newPlan(cloud);
    await plan.put('proposed');
    expect(dataOf(await plan.publish())).toEqual({ published: 0 });
    expect(await conversation(plan.firmId)).toEqual([]);
    expect((await plan.read(plan.owner)).publishedAt).toBeNull();
  });
});

test('what is to be done comes first, by its day, and late is what has passed', async () => {
  const plan = await newPlan(cloud);
  await plan.put('done', { title: '完成', due: inDays(-9) });
  await plan.put('doing', { title: '没有日期', due: null });
  await plan.put('doing', { title: '以后', due: inDays(5) });
  await plan.put('agreed', { title: '晚了', due: inDays(-2) });
  const { actions } = await plan.read(plan.owner);
  expect(actions.map(({ title, isLate }) => [title, isLate])).toEqual([
    ['晚了', true],
    ['以后', false],
    ['没有日期', false],
    ['完成', false],
  ]);
});
