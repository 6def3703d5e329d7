import { isInside } from '@shared/access';
import { digest } from '../digest';
import { operatorRecord, type CodeRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import type { Transaction } from '../store/store';

/** Stands for no person: whoever runs `npm run appoint` is known to the cloud by its keys, not by an openid. */
export const HOLDER = { openid: '', personId: digest('tool', 'appoint') };

const OF_ADMINISTRATORS: readonly CodeRecord['kind'][] = ['operator', 'administrator'];

/** Who may not make a code of a kind may not withdraw one either. */
export const isOfAdministrators = (kind: CodeRecord['kind']): boolean => OF_ADMINISTRATORS.includes(kind);

/**
 * May whoever made a bureau's code still make it? It ends with his rights: a removed administrator must not come back by a code
 * that he kept. What a firm's owner made is asked of its roster.
 */
export async function isStillGiven(tx: Transaction, { kind, region, by }: CodeRecord): Promise<boolean> {
  if (kind === 'staff' || by === HOLDER.personId) return true;
  const maker = await readRecord(tx, 'operators', by, operatorRecord);
  if (!maker || (isOfAdministrators(kind) && !maker.isAdministrator)) return false;
  return maker.regions.some((own) => isInside(region, own));
}
