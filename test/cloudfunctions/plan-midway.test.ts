import type { ActionId } from '@shared/api';
import { checkAccess } from '../../cloudfunctions/_core/access/check-access';
import type { Context } from '../../cloudfunctions/_core/context';
import { planUseCases } from '../../cloudfunctions/_core/plan';
import { today } from '../../cloudfunctions/_core/today';
import { localStore } from '../../tools/local-store';
import { synced } from '../helpers/chat';
import { dataOf, startTestCloud, type TestCloud } from '../helpers/cloud';
import { stored } from '../helpers/console';
import { newCommissioner, newKey, newStaff } from '../helpers/people';
import { draft, newPlan } from '../helpers/plan';
import { personIdOf } from '../helpers/world';

/** Between the access check and the write a member may be put out, and a firm may go to somebody else. */

let cloud: TestCloud;
beforeAll(async () => void (cloud = await startTestCloud()));
afterAll(() => cloud.close());

const clock = { now: () => Date.now() };
const nobody = async (): Promise<never> => {
  throw new Error('nobody was to be asked');
};

/** The caller as a function has him after the access check. */
async function contextOf(action: ActionId, openid: string, firmId: string): Promise<Context> {
  const db = localStore(cloud.url);
  const actor = { openid, personId: personIdOf(openid) };
  const subject = await checkAccess(action, { firmIds: [firmId], checkIds: [] }, actor, db, today(clock));
  const wechat = {
    phoneOf: nobody,
    codeImage: nobody,
    checkPicture: nobody,
    sendMessage: nobody,
    checkText: async () => 'pass' as const,
  };
  return { db, clock, files: { upload: nobody, link: nobody, remove: nobody }, wechat, actor, subject };
}

const GONE = { code: 'NOT_FOUND' };
const inRegistration = (firmId: string, fields: object) =>
  cloud.database().collection('registrations').doc(firmId).update(fields);

test('a firm that has gone to another commissioner', async () => {
  const plan = await newPlan(cloud);
  const { firmId, commissioner } = plan;
  const [first = '', second = ''] = await plan.add(draft(), draft());
  const doing = await plan.put('doing');
  const before = await plan.read(commissioner);
  const next = await newCommissioner(cloud);
  const seen = (actionId: string) => ({ key: newKey(), firmId, actionId, version: 1 });
  const head = { key: newKey(), firmId };
  const goal = { rung: 'specialized', window: null } as const;
  const writes: readonly [ActionId, (context: Context) => Promise<unknown>][] = [
    ['plan.add', (context) => planUseCases.add({ ...head, actions: [draft()] }, context)],
    ['plan.edit', (context) => planUseCases.edit({ ...seen(first), action: draft({ title: '改过' }) }, context)],
    ['plan.removeDraft', (context) => planUseCases.removeDraft(seen(second), context)],
    ['plan.goal', (context) => planUseCases.goal({ ...head, version: before.version, goal }, context)],
    ['plan.move', (context) => planUseCases.move({ ...seen(doing), to: 'blocked', word: '难' }, context)],
    ['plan.close', (context) => planUseCases.close({ ...seen(doing), value: null }, context)],
    ['plan.publish', (context) => planUseCases.publish(head, context)],
  ];
  for (const [action, write] of writes) {
    const context = await contextOf(action, commissioner, firmId);
    await inRegistration(firmId, { commissionerId: personIdOf(next) });
    const fault: unknown = await write(context).then(
      () => 'written',
      (thrown: unknown) => thrown,
    );
    expect([action, fault]).toEqual([action, expect.objectContaining(GONE)]);
    await inRegistration(firmId, { commissionerId: personIdOf(commissioner) });
  }
  expect(await plan.read(commissioner)).toEqual(before);
  expect(await stored(cloud, 'messages', { firmId })).toEqual([]);
});

test('a member who has been put out', async () => {
  const plan = await newPlan(cloud);
  const { firmId, owner } = plan;
  const staff = await newStaff(cloud, firmId);
  const actionId = await plan.put('proposed');
  const [moving, asked] = [await contextOf('plan.move', staff, firmId), await contextOf('plan.survey', staff, firmId)];
  const { members } = dataOf(await cloud.call('firms', 'team', { firmId }, owner));
  const memberId = members.find(({ isYou }) => !isYou)?.memberId ?? '';
  dataOf(await cloud.call('firms', 'removeMember', { key: newKey(), firmId, memberId }, owner));
  const move = { key: newKey(), firmId, actionId, version: 1, to: 'agreed', word: null } as const;
  await expect(planUseCases.move(move, moving)).rejects.toMatchObject(GONE);
  const survey = { key: newKey(), firmId, version: 0, answers: { needs: {}, word: null } };
  await expect(planUseCases.survey(survey, asked)).rejects.toMatchObject(GONE);
  expect(await plan.find(actionId)).toMatchObject({ state: 'proposed', version: 1 });
  expect((await plan.read(owner)).survey).toBeNull();
});

test('publishing wakes the firm’s phones, and nothing wakes them where nothing was published', async () => {
  const plan = await newPlan(cloud);
  const { firmId, owner } = plan;
  const signalOf = async () => String((await stored(cloud, 'signals', { _id: personIdOf(owner) }))[0]?.['at']);
  await synced(cloud, firmId, owner, { watch: true });
  const before = await signalOf();
  dataOf(await plan.publish());
  expect(await signalOf()).toBe(before);
  await plan.add(draft());
  dataOf(await plan.publish());
  expect((await signalOf()) > before).toBe(true);
});
