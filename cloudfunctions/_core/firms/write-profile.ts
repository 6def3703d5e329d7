import type { Firm } from '@shared/firms';
import type { Context } from '../context';
import type { Transaction } from '../store/store';
import { instant } from '../today';
import { placeOf } from './place-of';
import { versionId } from './records';

interface NewProfile {
  readonly firmId: string;
  readonly version: number;
  readonly profile: Firm;
  readonly createdAt: string;
}

/** The profile as it is from now on, and its place among those before it. */
export async function writeProfile(
  tx: Transaction,
  { firmId, version, profile, createdAt }: NewProfile,
  { clock, actor: { personId } }: Context,
): Promise<void> {
  const at = instant(clock);
  await tx.replace('firms', firmId, { version, profile, createdAt, updatedAt: at, updatedBy: personId });
  const kept = { firmId, version, profile, at, by: personId, sortKey: `${at}:${firmId}` };
  await tx.replace('firmVersions', versionId(firmId, version), kept);
}

/** What a bureau may know of a profile. */
export function headOf({ name, uscc, region, industry }: Firm) {
  return { name: name ?? null, uscc: uscc ?? null, region, ...placeOf(region), industry: industry ?? null };
}
