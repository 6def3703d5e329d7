import { LIMITS } from '@shared/api';
import type { ActionDraft } from '@shared/api/plan';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { newKey } from '../helpers/people';
import { draft, inDays, lastYear, newPlan, type PlanOf } from '../helpers/plan';

/** Two who write at once, and how much a plan may hold. */

let cloud: TestCloud;
let plan: PlanOf;
beforeAll(async () => void (cloud = await startTestCloud()));
beforeEach(async () => void (plan = await newPlan(cloud)));
afterAll(() => cloud.close());

const remove = (actionId: string, version = 1) =>
  cloud.call('plan', 'removeDraft', { key: newKey(), firmId: plan.firmId, actionId, version }, plan.commissioner);
const add = (count: number) =>
  cloud.call(
    'plan',
    'add',
    { key: newKey(), firmId: plan.firmId, actions: Array(count).fill(draft()) },
    plan.commissioner,
  );

test('of eight editors at once one wins; the others are told what is there', async () => {
  const [actionId = ''] = await plan.add(draft());
  const titles = Array.from({ length: 8 }, (_, at) => `写法 ${at}`);
  const replies = await Promise.all(titles.map((title) => plan.edit(plan.commissioner, actionId, draft({ title }))));
  const won = titles.filter((_, at) => replies[at]?.ok);
  expect(won).toHaveLength(1);
  for (const reply of replies) {
    if (reply.ok) continue;
    expect(refusal(reply)).toEqual({ code: 'CONFLICT', fields: ['version stale'] });
    expect(reply.error.fields?.[0]?.current).toBe(2);
  }
  expect(await plan.find(actionId)).toMatchObject({ title: won[0], version: 2 });
});

test('a move and an edit at once: one of the two, and nothing of the other', async () => {
  const actionId = await plan.put('proposed');
  const [moved, edited] = await Promise.all([
    plan.move(plan.owner, actionId, 'agreed'),
    plan.edit(plan.commissioner, actionId, draft({ title: '改过' })),
  ]);
  expect([moved.ok, edited.ok].sort()).toEqual([false, true]);
  const { state, title, version } = await plan.find(actionId);
  expect([state, title, version]).toEqual(moved.ok ? ['agreed', draft().title, 2] : ['proposed', '改过', 2]);
});

test('different actions do not get into each other’s way', async () => {
  const ids = await plan.add(draft(), draft(), draft());
  const replies = await Promise.all(
    ids.map((actionId) => plan.edit(plan.commissioner, actionId, draft({ title: actionId }))),
  );
  for (const [at, reply] of replies.entries()) expect(dataOf(reply).action.title).toBe(ids[at]);
});

describe('an edit', () => {
  const resources = [{ kind: 'training', title: '知识产权培训', provider: '示例服务站', note: null }] as const;

  test('writes everything anew; what is done stays as it was', async () => {
    const actionId = await plan.put('proposed');
    const action = draft({ title: '新标题', who: 'care', due: null, papers: [], resources: [...resources] });
    expect(dataOf(await plan.edit(plan.commissioner, actionId, action)).action).toMatchObject({
      ...action,
      state: 'proposed',
    });
    dataOf(await plan.move(plan.owner, actionId, 'agreed', { version: 2 }));
    dataOf(await plan.close(plan.owner, actionId, { version: 3 }));
    const late = await plan.edit(plan.commissioner, actionId, draft(), { version: 4 });
    expect(refusal(late)).toEqual({ code: 'CONFLICT', fields: ['$ is-done'] });
  });

  const figure = { path: `years.${lastYear}.rdExpense`, unit: 'yuan', from: 50, to: 60 };
  const agreed: readonly [string, Partial<ActionDraft>][] = [
    ['origin', { origin: { kind: 'measure', measureId: 'cn-loan' } }],
    ['title', { title: '另一件事' }],
    ['figure', { figure: { ...figure, to: 90 } }],
    ['figure, which goes', { figure: null }],
    ['who', { who: 'care' }],
    ['due', { due: inDays(3) }],
  ];

  test.each(agreed)('of what the firm agreed to (%s) asks it again', async (_what, change) => {
    for (const state of ['agreed', 'doing', 'blocked'] as const) {
      const actionId = await plan.put(state, { figure });
      const { action } = dataOf(await plan.edit(plan.commissioner, actionId, draft({ figure, ...change })));
      expect(action).toMatchObject({ ...draft({ figure, ...change }), state: 'proposed', word: null });
    }
  });

  test('of how it is done leaves it agreed, and a draft or what was dropped as it is', async () => {
    const helped = draft({ figure, note: '可先咨询', papers: ['证书', '合同'], resources: [...resources] });
    for (const state of ['agreed', 'doing', 'blocked'] as const) {
      const actionId = await plan.put(state, { figure });
      expect(dataOf(await plan.edit(plan.commissioner, actionId, helped)).action).toMatchObject({ ...helped, state });
    }
    for (const state of ['draft', 'dropped'] as const) {
      const actionId = await plan.put(state);
      const other = draft({ title: '另一件事' });
      expect(dataOf(await plan.edit(plan.commissioner, actionId, other)).action).toMatchObject({ ...other, state });
    }
  });
});

test.each(['uscc', 'region', 'titles', 'nicheSince', 'years.2025', 'constructor'])('%s is no figure', async (path) => {
  const figure = { path, unit: null, from: null, to: 'x' };
  const body = { key: newKey(), firmId: plan.firmId, actions: [draft(), draft({ figure })] };
  const added = await cloud.call('plan', 'add', body, plan.commissioner);
  expect(refusal(added)).toEqual({ code: 'BAD_REQUEST', fields: ['actions.1.figure.path no-such-figure'] });
  const [actionId = ''] = await plan.add(draft());
  const edited = await plan.edit(plan.commissioner, actionId, draft({ figure }));
  expect(refusal(edited)).toEqual({ code: 'BAD_REQUEST', fields: ['action.figure.path no-such-figure'] });
});

test('only a draft is taken away, by the version that was seen', async () => {
  const [first = '', second = ''] = await plan.add(draft(), draft());
  expect(refusal(await remove(first, 2)).fields).toEqual(['version stale']);
  expect(dataOf(await remove(first))).toEqual({ actionId: first });
  expect(refusal(await remove(first)).code).toBe('NOT_FOUND');
  dataOf(await plan.publish());
  expect(refusal(await remove(second, 2))).toEqual({ code: 'CONFLICT', fields: ['$ not-draft'] });
});

test('a plan holds so many and no more, also when they come at once; a removed draft makes room', async () => {
  const most = LIMITS.planActions;
  const once = LIMITS.planActionsAtOnce;
  for (let count = once; count < most; count += once) dataOf(await add(once));
  const replies = await Promise.all([add(once), add(once), add(once)]);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  for (const reply of replies)
    if (!reply.ok) expect(refusal(reply)).toEqual({ code: 'CONFLICT', fields: ['$ too-many'] });
  const { actions } = await plan.read(plan.commissioner);
  expect(actions).toHaveLength(most);
  dataOf(await remove(actions[0]?.actionId ?? ''));
  expect(refusal(await add(2)).fields).toEqual(['$ too-many']);
  dataOf(await add(1));
});

test('all that a plan can hold is published in one go', async () => {
  for (let at = 0; at < LIMITS.planActions; at += LIMITS.planActionsAtOnce) dataOf(await add(LIMITS.planActionsAtOnce));
  expect(dataOf(await plan.publish())).toEqual({ published: LIMITS.planActions });
  expect((await plan.read(plan.owner)).actions).toHaveLength(LIMITS.planActions);
});

test('goal and survey are written under the version of the plan', async () => {
  const goal = (version: number) =>
    cloud.call(
      'plan',
      'goal',
      { key: newKey(), firmId: plan.firmId, version, goal: { rung: 'specialized', window: null } },
      plan.commissioner,
    );
  const survey = (version: number) =>
    cloud.call(
      'plan',
      'survey',
      { key: newKey(), firmId: plan.firmId, version, answers: { needs: {}, word: null } },
      plan.owner,
    );
  const replies = await Promise.all([goal(0), survey(0), goal(0), survey(0)]);
  expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
  for (const reply of replies) if (!reply.ok) expect(refusal(reply).fields).toEqual(['version stale']);
  expect(dataOf(await survey(1))).toEqual({ version: 2 });
  expect(dataOf(await goal(2))).toEqual({ version: 3 });
});
