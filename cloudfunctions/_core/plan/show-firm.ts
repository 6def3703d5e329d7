import type { ActionInput, ActionOutput } from '@shared/api';
import type { Firm } from '@shared/firms';
import { matchPage } from '@shared/measures';
import { byOrder, isLate, isOpen } from '@shared/plan';
import { AppError } from '../app-error';
import { checkHead } from '../check/check-record';
import type { Context } from '../context';
import { logReads } from '../firms/log-reads';
import { readCatalogue, type Catalogue } from '../measures/catalogue';
import { listPage } from '../store/list-page';
import { today } from '../today';
import { knowFirms, titlesOf } from './know-firms';
import type { PlanActionRecord } from './records';
import { shownAction } from './shown-action';
import { MAY_FIT, timelyMeasures } from './timely-measures';

type Shown = ActionOutput<'plan', 'firm'>;

/** One firm on one screen, for who looks after it today. */
export async function showFirm({ firmId }: ActionInput<'plan', 'firm'>, context: Context): Promise<Shown> {
  const { db, clock, subject } = context;
  const day = today(clock);
  const catalogue = await readCatalogue(db);
  const [[known], check] = await Promise.all([
    knowFirms([firmId], timelyMeasures(catalogue, day), context),
    newestCheck(firmId, context),
    logReads([firmId], 'plan.firm', context),
  ]);
  if (!known) throw new AppError('NOT_FOUND');
  const { firm, plan, actions, unread, duties } = known;
  const { name, uscc, region, industry } = known.registration;
  return {
    ...{ firmId, name, uscc, region, industry },
    isCover: subject.role === 'cover',
    updatedAt: firm.updatedAt,
    titles: titlesOf(firm),
    check,
    measures: catalogue ? bestMeasures(catalogue, firm.profile, day) : [],
    ...{ unread, clock: known.clock },
    actions: countActions(actions, day),
    survey: plan?.survey ?? null,
    duties: [...duties],
  };
}

async function newestCheck(firmId: string, { db }: Context): Promise<Shown['check']> {
  const { items } = await listPage(db, checkHead, { collection: 'checks', equals: { firmId }, limit: 1 });
  const [head] = items;
  if (!head) return null;
  const { _id: checkId, asOf, savedAt, rungs } = head;
  return { checkId, asOf, savedAt, rungs: rungs.map(({ rung, status }) => ({ rung, status })) };
}

const MEASURES = 5;
/** Among so many of the best there are five that one can apply for, where there are five at all. */
const LOOKED_AT = 40;
const APPLICABLE = ['open', 'closing', 'rolling'];

function bestMeasures(catalogue: Catalogue, firm: Firm, day: string): Shown['measures'] {
  return matchPage(catalogue.compiled(), firm, { asOf: day, limit: LOOKED_AT })
    .matches.filter(({ fit, state }) => MAY_FIT.includes(fit) && APPLICABLE.includes(state))
    .slice(0, MEASURES)
    .map(({ id, state, until }) => ({
      measureId: id,
      title: catalogue.byId.get(id)?.title ?? '',
      state,
      closesOn: until,
    }));
}

function countActions(actions: readonly PlanActionRecord[], day: string): Shown['actions'] {
  const open = actions.filter(({ state }) => isOpen(state)).sort(byOrder);
  const [next] = open;
  return {
    open: open.length,
    late: open.filter((action) => isLate(action, day)).length,
    done: actions.filter(({ state }) => state === 'done').length,
    next: next ? shownAction(next, day) : null,
  };
}
