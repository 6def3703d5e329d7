import type { ActionInput, ActionOutput } from '@shared/api';
import { cardOf, relatedTo } from '@shared/measures';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { today } from '../today';
import { requireCatalogue } from './catalogue';

const MOST_RELATED = 5;

/** One measure with what came after it and what stands beside it. */
export async function readMeasure(
  { measureId, asOf }: ActionInput<'measures', 'detail'>,
  { db, clock }: Context,
): Promise<ActionOutput<'measures', 'detail'>> {
  const { byId, measures } = await requireCatalogue(db);
  const measure = byId.get(measureId);
  if (!measure) throw new AppError('NOT_FOUND');
  const day = asOf ?? today(clock);
  const after = measure.replacedBy === null ? measure.successors : [measure.replacedBy, ...measure.successors];
  const successors = [...new Set(after)].flatMap((id) => byId.get(id) ?? []);
  const card = (each: typeof measure) => cardOf(each, day);
  return {
    measure,
    successors: successors.map(card),
    related: relatedTo(measure, measures, day, MOST_RELATED).map(card),
  };
}
