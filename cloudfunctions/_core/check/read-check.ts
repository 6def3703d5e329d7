import { canonicalJson, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { parseInputs, parseResult } from './check-record';
import { replayCheck } from './replay-check';

/**
 * A stored check as it was answered, and whether the same inputs still give the same bytes. A commissioner's look is kept for the
 * firm to see.
 */
export async function readCheck(
  _input: ActionInput<'check', 'read'>,
  context: Context,
): Promise<ActionOutput<'check', 'read'>> {
  const [check] = context.subject.checks;
  if (!check) throw new AppError('NOT_FOUND');
  await logReads([check.firmId], 'check.read', context);
  const { _id: checkId, asOf, savedAt, purpose } = check;
  return {
    check: { checkId, asOf, savedAt, purpose, firm: parseInputs(check.inputs), assessment: parseResult(check.result) },
    replay: canonicalJson(replayCheck(check)) === check.result ? 'same' : 'rules-changed',
  };
}
