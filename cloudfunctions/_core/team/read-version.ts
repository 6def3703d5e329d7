import type { ActionInput, ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { firmVersionRecord, versionId } from '../firms/records';
import { readRecord } from '../store/read-record';

/** The profile as it was. */
export async function readVersion(
  { firmId, version }: ActionInput<'firms', 'version'>,
  { db }: Context,
): Promise<ActionOutput<'firms', 'version'>> {
  const record = await readRecord(db, 'firmVersions', versionId(firmId, version), firmVersionRecord);
  if (!record) throw new AppError('NOT_FOUND');
  return { version, profile: record.profile };
}
