import type { z } from '@shared/zod';
import { standingRecord, type RegistrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';
import { retiredRecord } from './records';

/** What is left of an idle firm: one more in a count by province, section, rungs and year. */
export async function retireFirm(
  tx: Transaction,
  { _id, province, industry }: RegistrationRecord,
  day: string,
): Promise<void> {
  const standing = await readRecord(tx, 'standings', _id, standingRecord);
  const qualified = [...(standing?.qualified ?? [])].sort();
  const kind = { province, section: industry?.charAt(0) ?? '', qualified, year: day.slice(0, 4) };
  const id = [kind.year, province, kind.section, qualified.join('+')].join('.');
  const known: z.infer<typeof retiredRecord> | null = await readRecord(tx, 'retired', id, retiredRecord);
  await tx.replace('retired', id, { ...kind, count: (known?.count ?? 0) + 1 });
}
