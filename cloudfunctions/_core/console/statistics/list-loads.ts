import { replyMinutes } from '../../chat/reply-minutes';
import type { Context } from '../../context';
import { within } from '../../firms/place-of';
import { commissionerRecord, type CommissionerRecord } from '../../firms/records';
import { listPage } from '../../store/list-page';
import { mapByFew } from '../../map-by-few';
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
/** Commissioners whose answers are read at once. */
const FEW = 16;

/** How much the commissioners of a region have to do, the busiest first. */
export async function listLoads(tools: Pick<Context, 'db' | 'clock'>, region: string): Promise<Load[]> {
  const { db } = tools;
  const asked = { collection: 'commissioners', equals: within(region), limit: MOST_READ } as const;
  const { items } = await listPage(db, commissionerRecord, asked);
  const regions = [...new Set(items.map((each) => each.region))];
  const settings = new Map(await Promise.all(regions.map(async (code) => [code, await settingsOf(code, db)] as const)));
  const loadOf = ({ _id, name, load, limit, region: own }: CommissionerRecord) => ({
    _id,
    name,
    load,
    mayHave: limit ?? settings.get(own)?.firmsPerCommissioner ?? 0,
  });
  const shown = items
    .map(loadOf)
    .sort((a, b) => b.load - a.load)
    .slice(0, MOST_SHOWN);
  return mapByFew(shown, FEW, async ({ _id, ...each }) => ({ ...each, replyMinutes: await replyMinutes(_id, tools) }));
}
