import type { Context } from '../../context';
import { isAway } from '../../firms/covered-today';
import type { CommissionerRecord, MemberRecord, RegistrationRecord } from '../../firms/records';
import { today } from '../../today';

/** A firm, and who looks after it. */
interface Looked {
  readonly firm: RegistrationRecord;
  readonly carer: CommissionerRecord | null | undefined;
}

/**
 * Has an operator a part in the firm's conversation, as its member, its commissioner, or whoever stands in today? Then what is held
 * there may be about him or his colleagues, and another operator sees to it.
 */
export function hasOwnPart(
  { firm, carer }: Looked,
  self: MemberRecord | null,
  { actor: { personId }, clock }: Pick<Context, 'actor' | 'clock'>,
): boolean {
  if (firm._id === self?.firmId || firm.commissionerId === personId) return true;
  return carer?.absence?.coverId === personId && isAway(carer, today(clock));
}
