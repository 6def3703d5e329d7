import type { ActionInput, ActionOutput } from '@shared/api';
import type { Measure } from '@shared/measures';
import { isInside } from '@shared/access';
import type { Context } from '../../context';
import { findStale } from '../../import/find-stale';
import { readCatalogue } from '../../measures/catalogue';
import { today } from '../../today';

/** Not looked at for so long, a record may mislead. */
const STALE_DAYS = 90;
const MOST_LISTED = 100;

/** Measures of a region that somebody should look at again, worst first. */
export async function listStale(
  { region }: ActionInput<'console', 'stale'>,
  { db, clock }: Context,
): Promise<ActionOutput<'console', 'stale'>> {
  const catalogue = await readCatalogue(db);
  const measures = (catalogue?.stored ?? []).filter((each) => isInside(each.region, region));
  const byId = new Map(measures.map((measure): [string, Measure] => [measure.id, measure]));
  const found = findStale(measures, { asOf: today(clock), days: STALE_DAYS });
  const items = found.slice(0, MOST_LISTED).flatMap(({ id, title, why }) => {
    const measure = byId.get(id);
    return measure ? [{ measureId: id, title, verifiedOn: measure.verifiedOn, why: [...why] }] : [];
  });
  return { items };
}
