import { within } from '../../firms/place-of';
import { commissionerRecord, type CommissionerRecord } from '../../firms/records';
import type { Store } from '../../store/store';
import { listPage } from '../../store/list-page';
import { settingsOf } from '../settings-of';

export interface Load {
  readonly name: string;
  readonly load: number;
  readonly mayHave: number;
  readonly replyMinutes: number | null;
}

/** A picture of more bars than this is none; the list of commissioners has them all. */
const MOST_SHOWN = 200;
const MOST_READ = 900;

/** How much the commissioners of a region have to do, the busiest first. */
export async function listLoads(db: Store, region: string): Promise<Load[]> {
  const asked = { collection: 'commissioners', equals: within(region), limit: MOST_READ } as const;
  const { items } = await listPage(db, commissionerRecord, asked);
  const regions = [...new Set(items.map((each) => each.region))];
  const settings = new Map(await Promise.all(regions.map(async (code) => [code, await settingsOf(code, db)] as const)));
  const loadOf = ({ name, load, limit, region: own }: CommissionerRecord): Load => ({
    name,
    load,
    mayHave: limit ?? settings.get(own)?.firmsPerCommissioner ?? 0,
    // There are no replies to measure until firms and commissioners can write to each other.
    replyMinutes: null,
  });
  return items
    .map(loadOf)
    .sort((a, b) => b.load - a.load)
    .slice(0, MOST_SHOWN);
}
