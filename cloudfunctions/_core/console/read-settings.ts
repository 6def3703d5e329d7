import type { ActionInput, ActionOutput } from '@shared/api';
import type { Context } from '../context';
import { settingsRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { settingsOf } from './settings-of';

/** A region's own settings, and what holds in it in the end. */
export async function readSettings(
  { region }: ActionInput<'console', 'settings'>,
  { db }: Context,
): Promise<ActionOutput<'console', 'settings'>> {
  const [own, holds] = await Promise.all([readRecord(db, 'settings', region, settingsRecord), settingsOf(region, db)]);
  const { firmsPerCommissioner = null, idleMonths = null } = own ?? {};
  return { region, firmsPerCommissioner, idleMonths, holds };
}
