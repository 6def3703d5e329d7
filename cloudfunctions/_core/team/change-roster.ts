import { CONTRACT, type ActionId } from '@shared/api';
import { writeAudit } from '../audit/write-audit';
import type { Context } from '../context';
import { once } from '../idempotency/once';
import { deedOf } from './deed-of';
import { memberIdOf, readRoster, writeRoster, type Roster } from './roster';

interface Change {
  readonly action: ActionId;
  readonly input: { readonly key: string; readonly firmId: string };
  /** The people after the change; and whom it befell, for the audit trail. Throws what the contract says. */
  readonly change: (before: Roster) => { readonly after: Roster; readonly whom: string };
}

/** Somebody goes, or the roles change: one transaction that ends with an owner in the firm, or does nothing. */
export function changeRoster(context: Context, { action, input, change }: Change): Promise<{ firmId: string }> {
  const { firmId } = input;
  return once(context, { action, input, receipt: CONTRACT.firms.leave.out }, async (tx) => {
    const before = await readRoster(tx, firmId);
    const { after, whom } = change(before);
    await writeRoster(tx, firmId, before, after);
    const detail = { member: memberIdOf(firmId, whom) };
    await writeAudit(tx, action, await deedOf(tx, firmId, detail), context);
    return { firmId };
  });
}
