import { RISKY_TEST_WORD } from '../../tools/local-cloud/wx/test-words';
import { dataOf, refusal, startTestCloud, type TestCloud } from '../helpers/cloud';
import { newKey, newStaff } from '../helpers/people';
import { draft, lastYear, newPlan, type PlanOf } from '../helpers/plan';
import { textsDown } from '../helpers/safety';

/** The other side reads what is written into a plan, so all of it passes the content check before it is there. */

let cloud: TestCloud;
let plan: PlanOf;
beforeAll(async () => {
  cloud = await startTestCloud();
  plan = await newPlan(cloud);
});
afterAll(() => cloud.close());

const refused = (path: string) => ({ code: 'BAD_REQUEST', fields: [`${path} not-let-through`] });
const add = (actions: readonly object[], key = newKey()) =>
  cloud.call('plan', 'add', { key, firmId: plan.firmId, actions: [...actions] as never }, plan.commissioner);
const survey = (word: string | null, version: number) =>
  cloud.call(
    'plan',
    'survey',
    { key: newKey(), firmId: plan.firmId, version, answers: { needs: { finance: 'now' }, word } },
    plan.owner,
  );
const FIGURE = `years.${lastYear}.rdExpense`;
const resource = { kind: 'training', title: '培训', provider: null, note: null } as const;

test.each([
  ['title', { title: RISKY_TEST_WORD }],
  ['note', { note: RISKY_TEST_WORD }],
  ['paper', { papers: ['证书', RISKY_TEST_WORD] }],
  ['name of a resource', { resources: [{ ...resource, title: RISKY_TEST_WORD }] }],
  ['provider of a resource', { resources: [{ ...resource, provider: RISKY_TEST_WORD }] }],
  ['note of a resource', { resources: [{ ...resource, note: RISKY_TEST_WORD }] }],
  ['unit of a figure', { figure: { path: FIGURE, unit: RISKY_TEST_WORD, from: null, to: 1 } }],
  ['aim of a figure', { figure: { path: FIGURE, unit: null, from: null, to: RISKY_TEST_WORD } }],
])('a %s is not added, and not written over what is there', async (_where, change) => {
  const before = await plan.read(plan.commissioner);
  expect(refusal(await add([draft(), draft(change)]))).toEqual(refused('actions'));
  expect(await plan.read(plan.commissioner)).toEqual(before);
  const [actionId = ''] = await plan.add(draft());
  expect(refusal(await plan.edit(plan.commissioner, actionId, draft(change)))).toEqual(refused('action'));
  expect(await plan.find(actionId)).toMatchObject({ ...draft(), version: 1 });
});

test('why something is blocked or dropped', async () => {
  const actionId = await plan.put('agreed');
  for (const to of ['blocked', 'dropped'] as const)
    expect(refusal(await plan.move(plan.owner, actionId, to, { word: RISKY_TEST_WORD }))).toEqual(refused('word'));
  expect(await plan.find(actionId)).toMatchObject({ state: 'agreed', word: null });
});

test('what a firm says beside its survey', async () => {
  const { version } = await plan.read(plan.owner);
  expect(refusal(await survey(RISKY_TEST_WORD, version))).toEqual(refused('answers.word'));
  expect((await plan.read(plan.owner)).survey).toBeNull();
  dataOf(await survey('想贷款', version));
});

test('all the words of a call are asked about at once, and one that was stored is not asked about again', async () => {
  const key = newKey();
  const actions = Array.from({ length: 5 }, () => draft({ note: '说明' }));
  // Only the next check would fail: were each action asked about alone, those after it would pass.
  await textsDown(cloud, 1);
  expect(refusal(await add(actions, key))).toEqual(refused('actions'));
  const first = dataOf(await add(actions, key));
  await textsDown(cloud, 1);
  expect(dataOf(await add(actions, key))).toEqual(first);
  expect(refusal(await add(actions))).toEqual(refused('actions'));
});

test('words of a member who has not agreed do not go to the platform', async () => {
  const staff = await newStaff(cloud, plan.firmId);
  const actionId = await plan.put('agreed');
  dataOf(await cloud.call('firms', 'withdraw', { key: newKey() }, staff));
  await textsDown(cloud, 1);
  expect(refusal(await plan.move(staff, actionId, 'blocked', { word: '难' })).code).toBe('CONSENT_REQUIRED');
  // The failure that was ordered is still there: nobody asked.
  expect(refusal(await plan.move(plan.owner, actionId, 'blocked', { word: '难' }))).toEqual(refused('word'));
});
