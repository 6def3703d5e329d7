import { CONTRACT, hashOf, type ActionInput, type ActionOutput } from '@shared/api';
import { AppError } from '../app-error';
import { placeEntry } from '../chat/place-entry';
import { speakerOf } from '../chat/speaker';
import type { Context } from '../context';
import { digest } from '../digest';
import { once } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { knownPlan } from './known-plan';
import { listActions } from './list-actions';
import { planActionRecord } from './records';

/** Makes proposals of all drafts, and says so in the conversation, in one go. Without a draft nothing happens. */
export async function publishPlan(
  input: ActionInput<'plan', 'publish'>,
  context: Context,
): Promise<ActionOutput<'plan', 'publish'>> {
  const { db, clock, actor, subject } = context;
  const { firmId, key } = input;
  const { firm } = subject;
  if (!firm) throw new AppError('NOT_FOUND');
  const by = await speakerOf(context);
  const drafts = (await listActions(db, firmId)).filter(({ state }) => state === 'draft');
  return once(context, { action: 'plan.publish', input, receipt: CONTRACT.plan.publish.out }, async (tx) => {
    const at = instant(clock);
    const changed = { state: 'proposed', changedAt: at, changedBy: by.side, by: actor.personId } as const;
    let published = 0;
    for (const { _id } of drafts) {
      // It may have been removed, or published by somebody else, since it was listed.
      const draft = await readRecord(tx, 'planActions', _id, planActionRecord);
      if (draft?.state !== 'draft') continue;
      await changeRecord(tx, 'planActions', draft, { ...changed, version: draft.version + 1 });
      published += 1;
    }
    if (published === 0) return { published };
    await changeRecord(tx, 'plans', await knownPlan(tx, firmId), { publishedAt: at });
    const id = digest('published', firmId, actor.personId, key);
    const what = { kind: 'published', actions: published } as const;
    await placeEntry(tx, { id, firm, by, key, payloadHash: hashOf(input), what }, context);
    return { published };
  });
}
