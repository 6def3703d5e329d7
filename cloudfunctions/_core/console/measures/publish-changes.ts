import type { Context } from '../../context';
import { publishCatalogue } from '../../measures/publish-catalogue';
import type { LaidOver } from './lay-over';

/** Publishes what `layOver` made of the catalogue. Throws CONFLICT (`expected`) when somebody published meanwhile. */
export async function publishChanges({ measures, version }: LaidOver, { db, clock }: Context): Promise<string> {
  // The dictionaries of pinyin and scripts are read when somebody publishes, and not when the function starts.
  const { derive } = await import('../../import/derive');
  const published = await publishCatalogue(db, clock, { measures, ...derive(measures), expected: version });
  return published.version;
}
