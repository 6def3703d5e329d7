import { LIMITS } from '@shared/api';
import { z } from '@shared/zod';
import type { Store } from '../store/store';
import { planActionRecord, type PlanActionRecord } from './records';

/** Every action of a firm, drafts included, newest first: `add` keeps their number below what one page holds. */
export async function listActions(db: Store, firmId: string): Promise<PlanActionRecord[]> {
  const found = await db.list({
    collection: 'planActions',
    equals: { firmId },
    descending: 'sortKey',
    limit: LIMITS.planActions,
    fields: Object.keys(planActionRecord.shape),
  });
  return z.array(planActionRecord).parse(found);
}
