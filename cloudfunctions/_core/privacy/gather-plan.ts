import { byOrder } from '@shared/plan/moves';
import { knownPlan } from '../plan/known-plan';
import { listActions } from '../plan/list-actions';
import type { Store } from '../store/store';

/** The plan as the firm's pages show it: what the commissioner has not published is not the firm's yet. */
export async function gatherPlan(firmId: string, db: Store) {
  const [{ goal, survey, publishedAt }, actions] = await Promise.all([knownPlan(db, firmId), listActions(db, firmId)]);
  return {
    goal,
    survey,
    publishedAt,
    actions: actions
      .filter(({ state }) => state !== 'draft')
      .sort(byOrder)
      .map(
        ({ origin, title, note, who, due, papers, figure, resources, state, word, result, changedAt, changedBy }) => ({
          ...{ origin, title, note, who, due, papers, figure, resources },
          ...{ state, word, result, changedAt, changedBy },
        }),
      ),
  };
}

export type GatheredPlan = Awaited<ReturnType<typeof gatherPlan>>;
