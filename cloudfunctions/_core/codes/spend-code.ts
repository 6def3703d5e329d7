import type { CODE_KINDS } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { codeRecord, type CodeRecord } from '../firms/records';
import { idsIn } from '../ids-in';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { codeIdOf } from './issue-code';
import { isStillGiven } from './maker';

/**
 * Uses a code up in the caller's transaction. Throws NOT_FOUND for one that is wrong, used, withdrawn, too old, of another kind
 * or of a maker who may not give it any more: whoever guesses learns nothing. `fits` may refuse it before it is used up.
 * `firmId`: the firm that it verifies.
 */
export async function spendCode(
  tx: Transaction,
  code: string,
  kinds: readonly (typeof CODE_KINDS)[number][],
  { clock, actor }: Pick<Context, 'clock' | 'actor'>,
  fits: (record: CodeRecord) => void = () => undefined,
  firmId = '',
): Promise<CodeRecord> {
  const record = await readRecord(tx, 'codes', codeIdOf(code), codeRecord);
  const isOpen = record !== null && record.usedAt === null && record.expiresAt > instant(clock);
  if (!isOpen || !kinds.includes(record.kind) || !(await isStillGiven(tx, record))) throw new AppError('NOT_FOUND');
  fits(record);
  const names = idsIn([record.names, actor.personId, firmId]);
  await changeRecord(tx, 'codes', record, { usedAt: instant(clock), names });
  return record;
}
