import type { ActionInput, ActionOutput } from '@shared/api';
import { byOrder } from '@shared/plan';
import { sideOf } from '../chat/speaker';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { today } from '../today';
import { knownPlan } from './known-plan';
import { listActions } from './list-actions';
import { shownAction } from './shown-action';

/** The plan as the caller's side may see it: drafts are for the commissioner alone. His look is kept for the firm to see. */
export async function readPlan(
  { firmId }: ActionInput<'plan', 'read'>,
  context: Context,
): Promise<ActionOutput<'plan', 'read'>> {
  const { db, clock } = context;
  const side = sideOf(context);
  const [{ version, goal, survey, publishedAt }, actions] = await Promise.all([
    knownPlan(db, firmId),
    listActions(db, firmId),
    logReads([firmId], 'plan.read', context),
  ]);
  const shown = actions
    .filter(({ state }) => side === 'care' || state !== 'draft')
    .sort(byOrder)
    .map((action) => shownAction(action, today(clock)));
  return { plan: { firmId, version, goal, survey, publishedAt, actions: shown, side } };
}
