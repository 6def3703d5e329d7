import type { ActionId } from '@shared/api';
import type { Context } from '../context';
import { newId } from '../digest';
import { placeOf } from '../firms/place-of';
import { idsIn } from '../ids-in';
import type { Transaction } from '../store/store';
import { instant } from '../today';

/** What is kept of a deed. `detail` holds closed words, ids and an operator's own notes: never a figure or a phone number. */
export interface Deed {
  readonly firmId?: string;
  readonly region: string;
  readonly detail?: Readonly<Record<string, string>>;
}

/** Who does it, in which role, and when. */
type Doer = Pick<Context, 'clock' | 'actor'> & { readonly subject: Pick<Context['subject'], 'role'> };

/** Writes the entry in the transaction of the deed itself: there is no deed without one. */
export async function writeAudit(
  tx: Transaction,
  action: ActionId,
  { firmId = '', region, detail = {} }: Deed,
  { clock, actor, subject }: Doer,
): Promise<void> {
  const id = newId();
  const at = instant(clock);
  const { personId } = actor;
  const entry = { at, sortKey: `${at}:${id}`, personId, role: subject.role, action, firmId, region };
  await tx.create('audit', id, { ...entry, ...placeOf(region), detail, names: idsIn(detail) });
}
