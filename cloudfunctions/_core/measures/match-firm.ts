import type { ActionInput, ActionOutput } from '@shared/api';
import type { Firm } from '@shared/firms';
import { cardOf, matchPage } from '@shared/measures';
import { AppError } from '../app-error';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { firmRecord } from '../firms/records';
import { parseProfile } from '../parse/parse-profile';
import { readRecord } from '../store/read-record';
import { today } from '../today';
import { requireCatalogue } from './catalogue';
import { pageOf } from './page';

type Asking = Omit<ActionInput<'measures', 'match'>, 'firm'>;
type Matched = ActionOutput<'measures', 'match'>;

/** Measures for the firm in the body. Nothing is stored and no record is read. */
export async function matchMeasuresOf(
  { firm, ...asking }: ActionInput<'measures', 'match'>,
  context: Context,
): Promise<Matched> {
  return matched(parseProfile(firm, asking.asOf ?? today(context.clock)), asking, context);
}

/** Measures for a stored firm, by its profile as it stands. A commissioner's look is kept for the firm to see. */
export async function matchFirm(
  { firmId, ...asking }: ActionInput<'measures', 'matchFirm'>,
  context: Context,
): Promise<Matched> {
  const firm = await readRecord(context.db, 'firms', firmId, firmRecord);
  if (!firm) throw new AppError('NOT_FOUND');
  await logReads([firmId], 'measures.matchFirm', context);
  return matched(firm.profile, asking, context);
}

async function matched(
  firm: Firm,
  { asOf: given, confirmed, cursor, limit }: Asking,
  { db, clock }: Context,
): Promise<Matched> {
  const asOf = given ?? today(clock);
  const { version, compiled, byId } = await requireCatalogue(db);
  const page = pageOf(version, cursor, limit);
  const { matches, total } = matchPage(compiled(), firm, { asOf, confirmed, ...page });
  const items = matches.flatMap((match) => {
    const measure = byId.get(match.id);
    return measure ? [{ card: cardOf(measure, asOf), match }] : [];
  });
  return { asOf, items, total, next: page.nextOf(total) };
}
