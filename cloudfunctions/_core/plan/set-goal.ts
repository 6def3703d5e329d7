import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { requireVoice } from '../chat/require-voice';
import type { Context } from '../context';
import { once } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { knownPlan, stale } from './known-plan';

/** What the plan is for, and when the papers have to be in. */
export async function setGoal(
  input: ActionInput<'plan', 'goal'>,
  context: Context,
): Promise<ActionOutput<'plan', 'goal'>> {
  const { firmId, goal } = input;
  return once(context, { action: 'plan.goal', input, receipt: CONTRACT.plan.goal.out }, async (tx) => {
    await requireVoice(tx, firmId, context);
    const plan = await knownPlan(tx, firmId);
    if (plan.version !== input.version) throw stale(plan.version);
    const version = plan.version + 1;
    await changeRecord(tx, 'plans', plan, { version, goal });
    return { version };
  });
}
