import type { ActionInput, ActionOutput } from '@shared/api';
import { cardOf, COLLECTIONS, type PublicMeasure } from '@shared/measures';
import type { Context } from '../context';
import { today } from '../today';
import { requireCatalogue } from './catalogue';
import { pageOf } from './page';

type Found = ActionOutput<'measures', 'search'>;

/** By text and filters, best first, with counts for the filters that could come on top. */
export async function findMeasures(
  { text, asOf, cursor, limit, ...filters }: ActionInput<'measures', 'search'>,
  { db, clock }: Context,
): Promise<Found> {
  const { version, search, stateOf } = await requireCatalogue(db);
  const page = pageOf(version, cursor, limit);
  const day = asOf ?? today(clock);
  const { hits, total, facets } = search().find({ text, filters, stateOf: stateOf(day), ...page });
  return { items: hits.map(({ record }) => cardOf(record, day)), total, next: page.nextOf(total), facets };
}

/** Without a text: what a collection of the briefing names, a list of ids, or everything that the filters leave. */
export async function listMeasures(
  { collection, ids, asOf, cursor, limit, ...filters }: ActionInput<'measures', 'list'>,
  { db, clock }: Context,
): Promise<ActionOutput<'measures', 'list'>> {
  const { version, search, stateOf, byId, measures } = await requireCatalogue(db);
  const page = pageOf(version, cursor, limit);
  const day = asOf ?? today(clock);
  const named = ids ?? COLLECTIONS.find(({ id }) => id === collection)?.measures;
  const whole = named ? { offset: 0, limit: measures.length } : page;
  const { hits, total } = search().find({ filters, stateOf: stateOf(day), ...whole });
  const found = hits.map(({ record }) => record);
  if (!named) return { items: found.map((each) => cardOf(each, day)), total, next: page.nextOf(total) };
  const left = inOrder(named, byId, new Set(found));
  const items = left.slice(page.offset, page.offset + page.limit).map((each) => cardOf(each, day));
  return { items, total: left.length, next: page.nextOf(left.length) };
}

/** Named measures in the order in which they are named, once each. */
function inOrder(
  named: readonly string[],
  byId: ReadonlyMap<string, PublicMeasure>,
  found: ReadonlySet<PublicMeasure>,
): PublicMeasure[] {
  return [...new Set(named)].flatMap((id) => {
    const measure = byId.get(id);
    return measure && found.has(measure) ? [measure] : [];
  });
}
