import type { ActionInput } from '@shared/api';
import type { ActionDraft, PlanAction } from '@shared/api/plan';
import type { ActionState } from '@shared/plan';
import { shanghaiDate } from '@shared/rules';
import { dataOf, type TestCloud } from './cloud';
import { assign, caseFirm, newCommissioner, newKey, newOwner } from './people';

/** Years from the one in which the worked firms were written to the one of the test. */
const SHIFT = new Date().getFullYear() - 2026;

const shifted = (byYear: unknown): object =>
  Object.fromEntries(
    Object.entries(byYear as object).map(([year, each]) => [String(Number(year) + SHIFT), each as unknown]),
  );

/** A worked firm as of this year: its figures are those of the years that the rules look at today. */
export function firmToday(id: string): Readonly<Record<string, unknown>> {
  const firm = caseFirm(id);
  const { years, evaluationScore } = firm;
  return { ...firm, years: shifted(years), evaluationScore: shifted(evaluationScore ?? {}), titles: [] };
}

/** So many days from today, by the day in China. */
export const inDays = (days: number): string => shanghaiDate(Date.now() + days * 86_400_000);

export const lastYear = new Date().getFullYear() - 1;

export const draft = (change: Partial<ActionDraft> = {}): ActionDraft => ({
  origin: { kind: 'own' },
  title: '通过质量管理体系认证',
  note: null,
  who: 'firm',
  due: inDays(30),
  papers: ['认证证书'],
  figure: null,
  resources: [],
  ...change,
});

/** A firm with its owner and its commissioner, and what the two do with the plan. */
export async function newPlan(cloud: TestCloud, firm = firmToday('f01')) {
  const { openid: owner, firmId } = await newOwner(cloud, firm);
  const commissioner = await newCommissioner(cloud, '330100');
  await assign(cloud, firmId, commissioner);
  const actions = cloud.database().collection('planActions');

  const read = async (openid: string) => dataOf(await cloud.call('plan', 'read', { firmId }, openid)).plan;
  const add = async (...drafts: readonly ActionDraft[]) =>
    dataOf(await cloud.call('plan', 'add', { key: newKey(), firmId, actions: [...drafts] }, commissioner)).actionIds;
  const find = async (actionId: string): Promise<PlanAction> => {
    const action = (await read(commissioner)).actions.find((each) => each.actionId === actionId);
    if (!action) throw new Error('no such action');
    return action;
  };
  return {
    owner,
    commissioner,
    firmId,
    read,
    add,
    find,
    publish: (key = newKey()) => cloud.call('plan', 'publish', { key, firmId }, commissioner),
    /** An action in any state, as if it had come there. */
    async put(state: ActionState, change: Partial<ActionDraft> = {}): Promise<string> {
      const [actionId = ''] = await add(draft(change));
      await actions.doc(actionId).update({ state });
      return actionId;
    },
    move: (openid: string, actionId: string, to: ActionState, rest: Partial<ActionInput<'plan', 'move'>> = {}) =>
      cloud.call('plan', 'move', { key: newKey(), firmId, actionId, version: 1, to, word: null, ...rest }, openid),
    close: (openid: string, actionId: string, rest: Partial<ActionInput<'plan', 'close'>> = {}) =>
      cloud.call('plan', 'close', { key: newKey(), firmId, actionId, version: 1, value: null, ...rest }, openid),
    edit: (openid: string, actionId: string, action: ActionDraft, rest: Partial<ActionInput<'plan', 'edit'>> = {}) =>
      cloud.call('plan', 'edit', { key: newKey(), firmId, actionId, version: 1, action, ...rest }, openid),
  };
}
export type PlanOf = Awaited<ReturnType<typeof newPlan>>;
