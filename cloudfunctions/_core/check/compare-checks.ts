import type { ActionInput, ActionOutput } from '@shared/api';
import { compareAssessments, type Assessment } from '@shared/check';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { assessFirm } from './assess-firm';
import { parseInputs, type CheckRecord } from './check-record';
import { storedOptions } from './replay-check';

type Side = ActionInput<'check', 'compare'>['from'];

/** Two checks, or one check on two days or under two editions: the criteria that flip. */
export async function compareChecks(
  { from, to }: ActionInput<'check', 'compare'>,
  { subject }: Context,
): Promise<ActionOutput<'check', 'compare'>> {
  const side = (asked: Side, name: string) => assessSide(asked, name, subject.checks);
  return { rungs: [...compareAssessments(side(from, 'from'), side(to, 'to'))] };
}

/** Another day or edition means the rules of that day or edition; otherwise the check stays as it was stored. */
function assessSide({ checkId, asOf, edition }: Side, name: string, checks: readonly CheckRecord[]): Assessment {
  const check = checks.find(({ _id }) => _id === checkId);
  if (!check) throw new AppError('NOT_FOUND');
  const stored = storedOptions(check);
  const asked = asOf === undefined && edition === undefined;
  const options = asked
    ? stored
    : { purpose: stored.purpose, asOf: asOf ?? stored.asOf, edition: edition ?? stored.edition };
  return assessFirm(parseInputs(check.inputs), options, `${name}.edition`);
}
