import type { ActionInput, ActionOutput } from '@shared/api';
import { packFor } from '@shared/measures';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { requireCatalogue } from './catalogue';
import { cutParts } from './cut-parts';

/** What a phone keeps for its region, part by part; nothing but the version where the phone has that already. */
export async function packMeasures(
  { region, part, version: has }: ActionInput<'measures', 'pack'>,
  { db }: Context,
): Promise<ActionOutput<'measures', 'pack'>> {
  const { version, publishedAt, variants, measures } = await requireCatalogue(db);
  const parts = cutParts(packFor(measures, region));
  const records = parts[part];
  if (records === undefined) throw new AppError('BAD_REQUEST', [{ path: 'part', code: 'too-large' }]);
  return { version, parts: parts.length, publishedAt, variants, records: has === version ? null : records };
}
