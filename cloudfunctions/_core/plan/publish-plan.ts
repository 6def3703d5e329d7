import { CONTRACT, hashOf, type ActionInput, type ActionOutput } from '@shared/api';
import { placeEntry } from '../chat/place-entry';
import { requireVoice } from '../chat/require-voice';
import { signalOthers } from '../chat/signal-others';
import { speakerOf } from '../chat/speaker';
import type { Context } from '../context';
import { digest } from '../digest';
import { once } from '../idempotency/once';
import { changeRecord } from '../store/change-record';
import { readRecord } from '../store/read-record';
import { instant } from '../today';
import { knownPlan } from './known-plan';
import { listActions } from './list-actions';
import { planActionRecord, type PlanActionRecord } from './records';
import { touchForActions } from './touch-for-actions';

/** Makes proposals of all drafts, and says so in the conversation, in one go. Without a draft nothing happens. */
export async function publishPlan(
  input: ActionInput<'plan', 'publish'>,
  context: Context,
): Promise<ActionOutput<'plan', 'publish'>> {
  const { db, clock, actor } = context;
  const { firmId, key } = input;
  const by = await speakerOf(context);
  const drafts = (await listActions(db, firmId)).filter(({ state }) => state === 'draft');
  const write = { action: 'plan.publish', input, receipt: CONTRACT.plan.publish.out } as const;
  const done = await once(context, write, async (tx) => {
    const firm = await requireVoice(tx, firmId, context);
    const at = instant(clock);
    const changed = { state: 'proposed', changedAt: at, changedBy: by.side, by: actor.personId } as const;
    const proposed: PlanActionRecord[] = [];
    for (const { _id } of drafts) {
      // It may have been removed, or published by somebody else, since it was listed.
      const draft = await readRecord(tx, 'planActions', _id, planActionRecord);
      if (draft?.state !== 'draft') continue;
      await changeRecord(tx, 'planActions', draft, { ...changed, version: draft.version + 1 });
      proposed.push({ ...draft, ...changed });
    }
    const published = proposed.length;
    if (published === 0) return { published };
    await touchForActions(tx, firmId, proposed, clock);
    await changeRecord(tx, 'plans', await knownPlan(tx, firmId), { publishedAt: at });
    const id = digest('published', firmId, actor.personId, key);
    const what = { kind: 'published', actions: published } as const;
    await placeEntry(tx, { id, firm, by, key, payloadHash: hashOf(input), what }, context);
    return { published };
  });
  if (done.published > 0) await signalOthers(firmId, context);
  return done;
}
