import type { ActionInput, ActionOutput } from '@shared/api';
import { NATION } from '@shared/measures/terms';
import { issueCode, refuseTooMany } from '../codes/issue-code';
import { issueOnce } from '../codes/issue-once';
import type { Context } from '../context';

/** A one-time code that makes an operator of the region; of the country: an administrator. */
export async function appointOperator(
  input: ActionInput<'console', 'appoint'>,
  context: Context,
): Promise<ActionOutput<'console', 'appoint'>> {
  const { region, name } = input;
  const kind = region === NATION ? 'administrator' : 'operator';
  await refuseTooMany({ region }, context);
  const deed = ({ codeId }: { readonly codeId: string }) => ({ region, detail: { kind, codeId } });
  return issueOnce(context, { action: 'console.appoint', input, deed }, (tx) =>
    issueCode(tx, { kind, region, name }, context),
  );
}
