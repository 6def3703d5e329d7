import type { ActionInput, ActionOutput } from '@shared/api';
import { compareFirms } from '@shared/plan/duties';
import type { Context } from '../context';
import { allInCare, logCare, type InCare } from '../firms/in-care';
import { registrationRecord } from '../firms/records';
import { mapByFew } from '../map-by-few';
import { readCatalogue } from '../measures/catalogue';
import { readRecord } from '../store/read-record';
import { today } from '../today';
import { dutiesOfFirm } from './duties-of-firm';
import { timelyMeasures } from './timely-measures';

type DeskFirm = ActionOutput<'plan', 'desk'>['firms'][number];

/** Firms that are read at the same time, each with half a dozen reads. */
const FEW = 8;

/** The caller's firms, the one that needs him most first. Without a catalogue it is a desk without news. */
export async function listDesk(
  _input: ActionInput<'plan', 'desk'>,
  context: Context,
): Promise<ActionOutput<'plan', 'desk'>> {
  const { db, clock } = context;
  const [inCare, catalogue] = await Promise.all([allInCare(context), readCatalogue(db)]);
  const timelyOf = timelyMeasures(catalogue, today(clock));
  const read = async ({ firmId, isCover }: InCare): Promise<DeskFirm[]> => {
    const [registration, { talk, duties }] = await Promise.all([
      readRecord(db, 'registrations', firmId, registrationRecord),
      dutiesOfFirm(firmId, timelyOf, context),
    ]);
    if (!registration) return [];
    const { name, region } = registration;
    return [{ firmId, name, region, isCover, unread: talk.unread, duties: [...duties] }];
  };
  const firms = (await mapByFew(inCare, FEW, read)).flat();
  await logCare(firms, 'plan.desk', context);
  return { firms: firms.sort((a, b) => compareFirms(a.duties, b.duties)) };
}
