import type { ActionInput, ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import { issueCode, refuseTooMany } from '../codes/issue-code';
import { issueOnce } from '../codes/issue-once';
import type { Context } from '../context';

/** A one-time code that verifies a firm or makes a commissioner of the region. */
export async function issueBureauCode(
  input: ActionInput<'console', 'issueCode'>,
  context: Context,
): Promise<ActionOutput<'console', 'issueCode'>> {
  const { region, kind, name, uscc } = input;
  if (uscc !== undefined && kind !== 'firm') {
    throw new AppError('BAD_REQUEST', [{ path: 'uscc', code: 'only-for-firms' }]);
  }
  await refuseTooMany({ region }, context);
  // The name stays with the code, which goes when it has expired: the audit trail is for good and keeps no names.
  const deed = ({ codeId }: { readonly codeId: string }) => ({ region, detail: { kind, codeId } });
  return issueOnce(context, { action: 'console.issueCode', input, deed }, (tx) =>
    issueCode(tx, { kind, region, name, uscc }, context),
  );
}
