import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { requireConsent } from '../firms/require-consent';
import { once } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { instant } from '../today';
import { knownPlan, stale } from './known-plan';

/** 需求调查: what the firm says that it needs. */
export async function answerSurvey(
  input: ActionInput<'plan', 'survey'>,
  context: Context,
): Promise<ActionOutput<'plan', 'survey'>> {
  const { clock, actor } = context;
  const { firmId, answers } = input;
  return once(context, { action: 'plan.survey', input, receipt: CONTRACT.plan.survey.out }, async (tx) => {
    await requireConsent(tx, actor);
    const plan = await knownPlan(tx, firmId);
    if (plan.version !== input.version) throw stale(plan.version);
    const version = plan.version + 1;
    await changeRecord(tx, 'plans', plan, { version, survey: { ...answers, at: instant(clock) } });
    return { version };
  });
}
