import { LIMITS, type ActionInput, type ActionOutput } from '@shared/api';
import { planAssignments, type Carer } from '@shared/console';
import { z } from '@shared/zod';
import type { Context } from '../context';
import { isAway } from '../firms/covered-today';
import { logReads } from '../firms/log-reads';
import { within } from '../firms/place-of';
import { commissionerRecord, registrationRecord, teamRecord, type RegistrationRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';
import { today } from '../today';
import { listPage } from '../store/list-page';
import { readLimits } from './show-commissioners';

/** Commissioners of one region who are considered at once. */
const MOST = 500;

/**
 * Whom the rule would give a page of the firms that nobody looks after. Nothing is written: the operator applies what he likes
 * by `assign`, page by page, so that the next page counts what the last one gave.
 */
export async function proposeAssignments(
  { region, cursor }: ActionInput<'console', 'plan'>,
  context: Context,
): Promise<ActionOutput<'console', 'plan'>> {
  const { db } = context;
  const [{ items: firms, next }, carers] = await Promise.all([
    listPage(db, registrationRecord, {
      collection: 'registrations',
      equals: { ...within(region), state: 'verified', commissionerId: '' },
      below: cursor,
      limit: LIMITS.historyPage,
    }),
    readCarers(region, context),
  ]);
  const asked = await Promise.all(firms.map((firm) => askFor(firm, db)));
  const planned = planAssignments(asked, carers);
  await logReads(
    firms.map(({ _id }) => _id),
    'console.plan',
    context,
  );
  const items = firms.flatMap(({ _id: firmId, name: firmName, region: firmRegion }, at) => {
    const proposal = planned[at];
    if (!proposal) return [];
    const { carer, why } = proposal;
    const commissioner = { commissionerId: carer?.id ?? null, commissionerName: carer?.name ?? null };
    return [{ firmId, firmName, region: firmRegion, ...commissioner, why }];
  });
  return { items, next };
}

async function readCarers(region: string, { db, clock }: Context): Promise<(Carer & { readonly name: string })[]> {
  const found = await db.list({
    collection: 'commissioners',
    equals: within(region),
    descending: 'sortKey',
    limit: MOST,
    fields: Object.keys(commissionerRecord.shape),
  });
  const commissioners = z.array(commissionerRecord).parse(found);
  const mayHave = await readLimits(commissioners, db);
  const day = today(clock);
  return commissioners.map((each) => {
    const { _id: id, name, province, city, county, industries, load } = each;
    return { id, name, province, city, county, industries, load, mayHave: mayHave(each), isAway: isAway(each, day) };
  });
}

/** A firm is not given to somebody who belongs to it. */
async function askFor({ _id, province, city, county, industry }: RegistrationRecord, db: Store) {
  const team = await readRecord(db, 'teams', _id, teamRecord);
  const notBy = (team?.members ?? []).map(({ personId }) => personId);
  return { province, city, county, industry, notBy };
}
