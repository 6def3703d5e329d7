import type { ActionInput, ActionOutput } from '@shared/api';
import { compareFirms } from '@shared/plan/duties';
import type { Context } from '../context';
import { allInCare, logCare } from '../firms/in-care';
import { readCatalogue } from '../measures/catalogue';
import { today } from '../today';
import { knowFirms } from './know-firms';
import { timelyMeasures } from './timely-measures';

/** The caller's firms, the one that needs him most first. Without a catalogue it is a desk without news. */
export async function listDesk(
  _input: ActionInput<'plan', 'desk'>,
  context: Context,
): Promise<ActionOutput<'plan', 'desk'>> {
  const [inCare, catalogue] = await Promise.all([allInCare(context), readCatalogue(context.db)]);
  const isCover = new Map(inCare.map((each) => [each.firmId, each.isCover]));
  const timelyOf = timelyMeasures(catalogue, today(context.clock));
  const [known] = await Promise.all([
    knowFirms([...isCover.keys()], timelyOf, context),
    logCare(inCare, 'plan.desk', context),
  ]);
  const firms = known.map(({ registration: { _id: firmId, name, region }, unread, duties }) => ({
    ...{ firmId, name, region, isCover: isCover.get(firmId) === true, unread },
    duties: [...duties],
  }));
  return { firms: firms.sort((a, b) => compareFirms(a.duties, b.duties)) };
}
