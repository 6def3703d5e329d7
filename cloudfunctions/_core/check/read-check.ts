import { canonicalJson, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { parseInputs, parseResult } from './check-record';
import { replayCheck } from './replay-check';

/** A stored check as it was answered, and whether the same inputs still give the same bytes. */
export async function readCheck(
  _input: ActionInput<'check', 'read'>,
  { subject }: Context,
): Promise<ActionOutput<'check', 'read'>> {
  const [check] = subject.checks;
  if (!check) throw new AppError('NOT_FOUND');
  const { _id: checkId, asOf, savedAt, purpose } = check;
  return {
    check: { checkId, asOf, savedAt, purpose, firm: parseInputs(check.inputs), assessment: parseResult(check.result) },
    replay: canonicalJson(replayCheck(check)) === check.result ? 'same' : 'rules-changed',
  };
}
