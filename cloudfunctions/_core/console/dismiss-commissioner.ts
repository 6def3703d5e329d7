import { CONTRACT, type ActionInput, type ActionOutput } from '@shared/api';
import { z } from '@shared/zod';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { commissionerRecord, coverRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { today } from '../today';
import { coverId } from './cover-id';
import { enact } from './enact';

/** Somebody is no commissioner any more: nobody's firm is in his care, and nobody who is or will be away counts on him. */
export async function dismissCommissioner(
  input: ActionInput<'console', 'dismiss'>,
  context: Context,
): Promise<ActionOutput<'console', 'dismiss'>> {
  const { commissionerId } = input;
  const covers = await readCovers(commissionerId, context);
  const receipt = CONTRACT.console.dismiss.out;
  return enact(context, { action: 'console.dismiss', input, receipt }, async (tx) => {
    const commissioner = await readRecord(tx, 'commissioners', commissionerId, commissionerRecord);
    if (!commissioner) throw new AppError('NOT_FOUND');
    const { load, absence, region } = commissioner;
    if (load > 0) throw new AppError('CONFLICT', [{ path: '$', code: 'has-firms' }]);
    if (covers.some(({ to }) => to >= today(context.clock))) {
      throw new AppError('CONFLICT', [{ path: '$', code: 'is-cover' }]);
    }
    for (const { _id } of covers) await tx.remove('covers', _id);
    if (absence) await tx.remove('covers', coverId(absence.coverId, commissionerId));
    await tx.remove('commissioners', commissionerId);
    return { receipt: { commissionerId }, deeds: [{ region, detail: { commissionerId } }] };
  });
}

async function readCovers(standIn: string, { db }: Context) {
  const found = await db.list({
    collection: 'covers',
    equals: { coverId: standIn },
    descending: 'to',
    limit: 50,
    fields: Object.keys(coverRecord.shape),
  });
  return z.array(coverRecord).parse(found);
}
