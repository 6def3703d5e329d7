import type { Assessment } from '@shared/check';
import { heldBackIn, qualifiedIn } from '@shared/statistics';
import { registrationRecord, standingRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';

/**
 * Keeps what a saved check says of the firm, for statistics; a newer one stays. Where the firm is and what it does are taken
 * from its registration: an operator counts the firms of his region, whatever else a check supposes.
 */
export async function writeStanding(
  tx: Transaction,
  firmId: string,
  assessment: Assessment,
  { checkId, savedAt }: { readonly checkId: string; readonly savedAt: string },
): Promise<void> {
  const [registration, known] = await Promise.all([
    readRecord(tx, 'registrations', firmId, registrationRecord),
    readRecord(tx, 'standings', firmId, standingRecord),
  ]);
  if (!registration || (known && known.savedAt > savedAt)) return;
  const { province, city, county, industry } = registration;
  const section = industry?.charAt(0) ?? '';
  const told = { qualified: qualifiedIn(assessment), unmet: heldBackIn(assessment) };
  await tx.replace('standings', firmId, { province, city, county, section, ...told, savedAt, checkId });
}
