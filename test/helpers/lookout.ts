import { shanghaiDate } from '@shared/rules';
import { daysAfter } from '@shared/plan';
import { lookAtClocks } from '../../cloudfunctions/_core/clocks/look-at-clocks';
import type { Store } from '../../cloudfunctions/_core/store/store';
import { localStore } from '../../tools/local-store';
import type { TestCloud } from './cloud';
import { stored } from './console';
import { servicesOf } from './waves';
import { personIdOf } from './world';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** So many days from today on the wall in China. */
export const day = (days: number): string => daysAfter(shanghaiDate(Date.now()), days);

/** A moment so far from now. */
export const ahead = ({ days = 0, minutes = 0 }: { readonly days?: number; readonly minutes?: number }): number =>
  Date.now() + days * DAY_MS + minutes * MINUTE_MS;

/** One run of the clocks at a moment; a second is left for what was touched just now. */
export const lookAround = (
  cloud: TestCloud,
  at: number = Date.now(),
  db: Store = localStore(cloud.url),
): Promise<Readonly<Record<string, number>>> =>
  lookAtClocks(
    servicesOf(db, () => at + 1000),
    'test',
    () => false,
  );

/** What somebody was told, oldest first. */
export async function toldTo(cloud: TestCloud, openid: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const alerts = await stored(cloud, 'alerts', { personId: personIdOf(openid) });
  return [...alerts]
    .sort((a, b) => String(a['sortKey']).localeCompare(String(b['sortKey'])))
    .map(({ facts, side, firmId }) => ({ ...(facts as object), side, firmId }));
}

export const clockOf = async (cloud: TestCloud, id: string) => (await stored(cloud, 'alertClocks', { _id: id }))[0];
