import { hashOf, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { digest } from '../digest';
import type { RegistrationRecord } from '../firms/records';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { placeEntry } from './place-entry';
import { matterIdOf, matterRecord, type MatterRecord, type StoredWhat } from './records';
import { requireVoice } from './require-voice';
import type { Speaker } from './speaker';

interface Input {
  readonly key: string;
  readonly firmId: string;
  readonly matter: number;
}

interface Change {
  readonly by: Speaker;
  readonly what: StoredWhat;
  /** What becomes of the matter. Throws what is in its way. */
  readonly next: (
    before: MatterRecord,
    firm: RegistrationRecord,
  ) => Partial<MatterRecord> | Promise<Partial<MatterRecord>>;
}

/** Something happens to a matter, in both its record and the conversation. Each of it happens to a matter once. */
export async function changeMatter(
  tx: Transaction,
  input: Input,
  { by, what, next }: Change,
  context: Context,
): Promise<ActionOutput<'chat', 'close'>> {
  const { key, firmId, matter } = input;
  const firm = await requireVoice(tx, firmId, context);
  const before = await readRecord(tx, 'matters', matterIdOf(firmId, matter), matterRecord);
  if (!before) throw new AppError('NOT_FOUND');
  await changeRecord(tx, 'matters', before, await next(before, firm));
  const id = digest('matter', before._id, what.kind);
  await placeEntry(tx, { id, firm, by, key, payloadHash: hashOf(input), what }, context);
  return { firmId };
}

export const inTheWay = (code: string): AppError => new AppError('CONFLICT', [{ path: 'matter', code }]);
