import { CONTRACT, LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import { requirePass } from '../chat/require-pass';
import { requireVoice } from '../chat/require-voice';
import type { Context } from '../context';
import { newId } from '../digest';
import { once, recall } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { instant } from '../today';
import { knownPlan } from './known-plan';
import { refuseFigure } from './refuse-figure';
import type { PlanActionRecord } from './records';
import { wordsOf } from './words-of';

/** Drafts, in sight of the commissioner alone until they are published. */
export async function addActions(
  input: ActionInput<'plan', 'add'>,
  context: Context,
): Promise<ActionOutput<'plan', 'add'>> {
  const { clock, actor } = context;
  const { firmId, actions } = input;
  for (const [at, action] of actions.entries()) refuseFigure(action, `actions.${at}`);
  const write = { action: 'plan.add', input, receipt: CONTRACT.plan.add.out } as const;
  const known = await recall(context, write);
  if (known) return known;
  await requirePass({ firmId, path: 'actions', words: actions.flatMap(wordsOf) }, context);
  return once(context, write, async (tx) => {
    await requireVoice(tx, firmId, context);
    const plan = await knownPlan(tx, firmId);
    const count = plan.actions + actions.length;
    if (count > LIMITS.planActions) throw new AppError('CONFLICT', [{ path: '$', code: 'too-many' }]);
    await changeRecord(tx, 'plans', plan, { actions: count });
    const at = instant(clock);
    const made = { firmId, version: 1, state: 'draft', word: null, result: null } as const;
    const by = { createdAt: at, changedAt: at, changedBy: 'care', by: actor.personId } as const;
    // In the order of the ids, so that those of one call stay as they were written.
    const actionIds = actions.map(newId).sort();
    for (const [place, actionId] of actionIds.entries()) {
      const action = actions[place];
      if (!action) continue;
      const record: Omit<PlanActionRecord, '_id'> = { ...made, ...action, ...by, sortKey: `${at}:${actionId}` };
      await tx.create('planActions', actionId, { ...record });
    }
    return { actionIds };
  });
}
