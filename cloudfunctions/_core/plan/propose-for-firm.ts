import type { ActionInput, ActionOutput } from '@shared/api';
import { assess } from '@shared/check';
import type { Firm } from '@shared/firms';
import { matchPage } from '@shared/measures';
import { nextRung, proposeActions, type Offer } from '@shared/plan';
import { AppError } from '../app-error';
import { checkHead } from '../check/check-record';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { firmRecord } from '../firms/records';
import { readCatalogue } from '../measures/catalogue';
import { listPage } from '../store/list-page';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';
import { today } from '../today';
import { knownPlan } from './known-plan';
import { listActions } from './list-actions';

/** Beyond these a measure fits no better than those that the plan takes up. */
const MOST_MATCHES = 100;

/**
 * What could be added to a plan. The profile is taken as it stands now and by today's rules, as measures are matched too: the
 * newest saved check may be older than either, and is named so that both sides can look at it.
 */
export async function proposeForFirm(
  { firmId, rung: asked }: ActionInput<'plan', 'propose'>,
  context: Context,
): Promise<ActionOutput<'plan', 'propose'>> {
  const { db, clock } = context;
  const [firm, plan, actions, checks] = await Promise.all([
    readRecord(db, 'firms', firmId, firmRecord),
    knownPlan(db, firmId),
    listActions(db, firmId),
    listPage(db, checkHead, { collection: 'checks', equals: { firmId }, limit: 1 }),
    logReads([firmId], 'plan.propose', context),
  ]);
  if (!firm) throw new AppError('NOT_FOUND');
  const asOf = today(clock);
  const assessment = assess(firm.profile, { asOf });
  const drafts = proposeActions({
    assessment,
    rung: asked ?? plan.goal?.rung ?? nextRung(assessment, firm.profile),
    offers: await offersFor(firm.profile, asOf, db),
    needs: plan.survey?.needs ?? {},
    window: plan.goal?.window ?? null,
    actions,
  });
  return { checkId: checks.items[0]?._id ?? null, asOf, drafts };
}

/** Measures that fit or may fit; none where no catalogue was ever published. */
async function offersFor(firm: Firm, asOf: string, db: Store): Promise<Offer[]> {
  const catalogue = await readCatalogue(db);
  if (!catalogue) return [];
  const { matches } = matchPage(catalogue.compiled(), firm, { asOf, limit: MOST_MATCHES });
  return matches.flatMap((match) => {
    const measure = catalogue.byId.get(match.id);
    return measure ? [{ match, measure }] : [];
  });
}
