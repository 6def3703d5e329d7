import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import {
  commissionerRecord,
  memberRecord,
  registrationRecord,
  type CommissionerRecord,
  type RegistrationRecord,
} from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { addLoad, changeCare } from './change-care';
import { enact } from './enact';
import { settingsOf } from './settings-of';

type Input = ActionInput<'console', 'assign'>;

/**
 * Puts firms into a commissioner's care, or takes them out of it, all or none. Both loads are counted by the same transaction:
 * whoever assigns at the same time collides with it, so nobody ends with more firms than he may have.
 */
export async function assignFirms(input: Input, context: Context): Promise<ActionOutput<'console', 'assign'>> {
  const { from, commissionerId: to, note } = input;
  const firmIds = [...new Set(input.firmIds)];
  if (from === to) throw new AppError('BAD_REQUEST', [{ path: 'commissionerId', code: 'same' }]);
  const receipt = CONTRACT.console.assign.out;
  return enact(context, { action: 'console.assign', input, receipt }, async (tx) => {
    const firms = await readFirms(tx, firmIds);
    if (firms.some(({ commissionerId }) => commissionerId !== (from ?? ''))) throw conflict('from', 'stale');
    if (to !== null) await requireRoom(tx, to, firms);
    const loads = [
      { id: from, more: -firms.length },
      { id: to, more: firms.length },
    ];
    for (const { id, more } of loads) {
      const commissioner = id === null ? null : await readRecord(tx, 'commissioners', id, commissionerRecord);
      if (commissioner) await addLoad(tx, commissioner, more);
    }
    for (const firm of firms) await changeCare(tx, firm, { commissionerId: to ?? '', note }, context);
    const detail = { ...(from && { from }), ...(to && { to }), ...(note && { note }) };
    return { receipt: { firmIds }, deeds: firms.map(({ _id, region }) => ({ firmId: _id, region, detail })) };
  });
}

const conflict = (path: string, code: string): AppError => new AppError('CONFLICT', [{ path, code }]);

async function readFirms(tx: Transaction, firmIds: readonly string[]): Promise<RegistrationRecord[]> {
  const found = await Promise.all(firmIds.map((id) => readRecord(tx, 'registrations', id, registrationRecord)));
  const firms = found.filter((firm) => firm !== null);
  if (firms.length < firmIds.length) throw new AppError('NOT_FOUND');
  return firms;
}

/** Only firms that the bureau knows, not the commissioner's own, and not more than he may have. */
async function requireRoom(tx: Transaction, to: string, firms: readonly RegistrationRecord[]): Promise<void> {
  const [commissioner, member] = await Promise.all([
    readRecord(tx, 'commissioners', to, commissionerRecord),
    readRecord(tx, 'members', to, memberRecord),
  ]);
  if (!commissioner) throw new AppError('NOT_FOUND');
  if (firms.some(({ state }) => state !== 'verified')) throw conflict('firmIds', 'not-verified');
  if (firms.some(({ _id }) => _id === member?.firmId)) throw conflict('commissionerId', 'own-firm');
  if (commissioner.load + firms.length > (await mayHave(tx, commissioner))) throw conflict('commissionerId', 'limit');
}

const mayHave = async (tx: Transaction, { limit, region }: CommissionerRecord): Promise<number> =>
  limit ?? (await settingsOf(region, tx)).firmsPerCommissioner;
