import type { Context } from '../../context';
import { publishCatalogue } from '../../measures/publish-catalogue';
import type { LaidOver } from './lay-over';

/** Publishes what `layOver` made of the catalogue, and has people told of it. Throws CONFLICT (`expected`) when somebody published meanwhile. */
export async function publishChanges(
  { measures, version, changes }: LaidOver,
  { db, clock, actor }: Context,
): Promise<string> {
  // The dictionaries of pinyin and scripts are read when somebody publishes, and not when the function starts.
  const { derive } = await import('../../import/derive');
  const told = { changes, by: actor.personId };
  const published = await publishCatalogue(db, clock, { measures, ...derive(measures), expected: version, told });
  return published.version;
}
