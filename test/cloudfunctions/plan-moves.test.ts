import type { Side } from '@shared/chat';
import { ACTION_STATES, MOVES, NEED_WORD } from '@shared/plan';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { newKey } from '../helpers/people';
import { draft, firmToday, lastYear, newPlan, type PlanOf } from '../helpers/plan';

/** Every move of every side, and what closing asks for. */

let cloud: TestCloud;
let plan: PlanOf;
beforeAll(async () => {
  cloud = await startTestCloud();
  plan = await newPlan(cloud);
});
afterAll(() => cloud.close());

const SIDES: readonly Side[] = ['firm', 'care'];
const ofSide = (side: Side) => (side === 'firm' ? plan.owner : plan.commissioner);

/** What the spec says, written apart from the code: drafts are published, `done` is closed. */
function expected(from: (typeof ACTION_STATES)[number], to: (typeof ACTION_STATES)[number], side: Side): string {
  if (from === 'draft') return side === 'firm' ? 'NOT_FOUND' : 'BAD_REQUEST to not-a-move';
  const sides = MOVES[from][to];
  if (!sides || to === 'done') return 'BAD_REQUEST to not-a-move';
  return sides.includes(side) ? 'OK' : 'FORBIDDEN';
}

test.each(ACTION_STATES)('from %s', async (from) => {
  for (const side of SIDES) {
    let actionId = await plan.put(from);
    for (const to of ACTION_STATES) {
      const reply = await plan.move(ofSide(side), actionId, to, { word: '材料不齐' });
      const told = reply.ok ? 'OK' : [refusal(reply).code, ...refusal(reply).fields].join(' ');
      expect([side, to, told]).toEqual([side, to, expected(from, to, side)]);
      if (!reply.ok) continue;
      const word = NEED_WORD.includes(to) ? '材料不齐' : null;
      expect(reply.data.action).toMatchObject({ state: to, version: 2, word, changedBy: side, result: null });
      await cloud.database().collection('planActions').doc(actionId).remove();
      actionId = await plan.put(from);
    }
    expect((await plan.find(actionId)).version).toBe(1);
    await cloud.database().collection('planActions').doc(actionId).remove();
  }
});

describe('with another plan', () => {
  beforeEach(async () => void (plan = await newPlan(cloud)));

  test('blocked and dropped say why', async () => {
    const actionId = await plan.put('doing');
    const bare = await plan.move(plan.owner, actionId, 'blocked');
    expect(refusal(bare)).toEqual({ code: 'BAD_REQUEST', fields: ['word missing'] });
    dataOf(await plan.move(plan.owner, actionId, 'blocked', { word: '缺少证书' }));
    expect(await plan.find(actionId)).toMatchObject({ state: 'blocked', word: '缺少证书' });
  });

  test.each(SIDES)('%s closes what has no figure; nothing of the profile changes', async (side) => {
    const actionId = await plan.put('agreed');
    const closed = dataOf(await plan.close(ofSide(side), actionId)).action;
    expect(closed).toMatchObject({ state: 'done', result: { value: null, gain: null }, changedBy: side });
    const profile = dataOf(await cloud.call('firms', 'read', {}, plan.owner));
    expect(profile.firm?.version).toBe(1);
  });

  test.each(['draft', 'proposed', 'done', 'dropped'] as const)('what is %s cannot be closed', async (state) => {
    const actionId = await plan.put(state);
    expect(refusal(await plan.close(plan.commissioner, actionId))).toEqual({
      code: 'BAD_REQUEST',
      fields: ['$ not-a-move'],
    });
  });

  const figure = { path: `years.${lastYear}.rdExpense`, unit: 'yuan', from: 4_200_000, to: 9_000_000 };

  test('a figure is the firm’s to give, and has to be given', async () => {
    const actionId = await plan.put('doing', { figure });
    expect(refusal(await plan.close(plan.commissioner, actionId, { value: 9_000_000 })).code).toBe('FORBIDDEN');
    expect(refusal(await plan.close(plan.owner, actionId))).toEqual({ code: 'BAD_REQUEST', fields: ['value missing'] });
    const bare = await plan.put('doing');
    const given = await plan.close(plan.owner, bare, { value: 3 });
    expect(refusal(given)).toEqual({ code: 'BAD_REQUEST', fields: ['value no-such-figure'] });
  });

  test.each<[string, object, string | number | boolean, string]>([
    ['below zero', {}, -1, 'too-small'],
    ['a text', {}, '很多', 'wrong-type'],
    ['yes', {}, true, 'wrong-type'],
    ['fractions of a 分', {}, 1.234, 'more-than-two-decimals'],
    ['more than the whole', { path: `years.${lastYear}.rdStaff`, unit: 'count' }, 9999, 'above-employees'],
    ['no level', { path: 'rdInstitution', unit: 'level', to: 'national' }, 'galactic', 'not-a-choice'],
  ])('a value that cannot be (%s) is refused by its field and changes nothing', async (_what, change, value, code) => {
    const actionId = await plan.put('doing', { figure: { ...figure, ...change } });
    expect(refusal(await plan.close(plan.owner, actionId, { value }))).toEqual({
      code: 'BAD_REQUEST',
      fields: [`value ${code}`],
    });
    expect(await plan.find(actionId)).toMatchObject({ state: 'doing', version: 1 });
    expect(dataOf(await cloud.call('firms', 'read', {}, plan.owner)).firm?.version).toBe(1);
  });

  test('a share is told as a fraction, yes as such', async () => {
    const share = await plan.put('doing', {
      figure: { path: 'product.marketShareBp', unit: 'ratio', from: 0.12, to: 0.15 },
    });
    expect(dataOf(await plan.close(plan.owner, share, { value: 0.1507 })).action.result?.value).toBe(0.1507);
    const flag = await plan.put('doing', { figure: { path: 'jointRdInstitution', unit: null, from: 0, to: 1 } });
    expect(dataOf(await plan.close(plan.owner, flag, { value: true })).action.result?.value).toBe(1);
    const profile = dataOf(await cloud.call('firms', 'read', {}, plan.owner)).firm?.profile;
    expect(profile).toMatchObject({ product: { marketShareBp: 1507 }, jointRdInstitution: true });
  });

  test('closed twice under one key, the profile has one version more', async () => {
    const actionId = await plan.put('doing', { figure });
    const key = `${'k'.repeat(20)}-${actionId.slice(0, 8)}`;
    const replies = await Promise.all([1, 2, 3].map(() => plan.close(plan.owner, actionId, { key, value: 5_000_000 })));
    for (const reply of replies) expect(dataOf(reply).action).toMatchObject({ state: 'done', version: 2 });
    expect(dataOf(await cloud.call('firms', 'read', {}, plan.owner)).firm?.version).toBe(2);
  });

  test('a colleague who edits the profile at the same moment loses nothing and takes nothing away', async () => {
    const actionId = await plan.put('doing', { figure });
    const firm = { ...firmToday('f01'), digitalLevel: 4 };
    const [edited, closed] = await Promise.all([
      cloud.call('firms', 'edit', { key: newKey(), firmId: plan.firmId, version: 1, firm }, plan.owner),
      plan.close(plan.owner, actionId, { value: 5_000_000 }),
    ]);
    dataOf(closed);
    if (!edited.ok) expect(refusal(edited).fields).toEqual(['version stale']);
    const now = dataOf(await cloud.call('firms', 'read', {}, plan.owner)).firm;
    expect(now?.version).toBe(edited.ok ? 3 : 2);
    expect(now?.profile).toMatchObject({
      digitalLevel: edited.ok ? 4 : 3,
      years: { [lastYear]: { rdExpense: 5_000_000 } },
    });
  });

  test('an action of its own is measured by the goal of the plan; without one there is no gain', async () => {
    const [first, second] = [await plan.put('doing', { figure }), await plan.put('doing', { figure })];
    expect(dataOf(await plan.close(plan.owner, first, { value: 5_000_000 })).action.result?.gain).toBeNull();
    const goal = {
      key: 'g'.repeat(20),
      firmId: plan.firmId,
      version: 0,
      goal: { rung: 'little-giant', window: null },
    } as const;
    dataOf(await cloud.call('plan', 'goal', goal, plan.commissioner));
    const { action } = dataOf(await plan.close(plan.owner, second, { value: 6_000_000 }));
    expect(action.result?.gain?.rung).toBe('little-giant');
    expect(action.origin).toEqual(draft().origin);
  });
});
