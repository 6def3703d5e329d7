import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { requirePass } from '../chat/require-pass';
import { requireVoice } from '../chat/require-voice';
import type { Context } from '../context';
import { once, recall } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { instant } from '../today';
import { knownPlan, stale } from './known-plan';

/** 需求调查: what the firm says that it needs. Whoever looks after it reads the word. */
export async function answerSurvey(
  input: ActionInput<'plan', 'survey'>,
  context: Context,
): Promise<ActionOutput<'plan', 'survey'>> {
  const { clock } = context;
  const { firmId, answers } = input;
  const write = { action: 'plan.survey', input, receipt: CONTRACT.plan.survey.out } as const;
  const known = await recall(context, write);
  if (known) return known;
  await requirePass({ firmId, path: 'answers.word', words: [answers.word] }, context);
  return once(context, write, async (tx) => {
    await requireVoice(tx, firmId, context);
    const plan = await knownPlan(tx, firmId);
    if (plan.version !== input.version) throw stale(plan.version);
    const version = plan.version + 1;
    await changeRecord(tx, 'plans', plan, { version, survey: { ...answers, at: instant(clock) } });
    return { version };
  });
}
