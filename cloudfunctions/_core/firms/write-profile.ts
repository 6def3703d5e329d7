import type { Firm } from '@shared/firms';
import type { Context } from '../context';
import { digest } from '../digest';
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
  const id = versionId(firmId, version);
  // Two versions of one millisecond are two places in the list.
  const kept = { firmId, version, profile, at, by: personId, sortKey: `${at}:${digest('version', id)}` };
  await tx.replace('firmVersions', id, kept);
}

/** What a bureau may know of a profile. */
export function headOf({ name, uscc, region, industry }: Firm) {
  return { name: name ?? null, uscc: uscc ?? null, region, ...placeOf(region), industry: industry ?? null };
}
