import { LIMITS } from '@shared/api';
import type { Duty } from '@shared/api/plan';
import { dutiesOf } from '@shared/plan/duties';
import { z } from '@shared/zod';
import type { Context } from '../context';
import { firmRecord, type FirmRecord } from '../firms/records';
import { readRecord } from '../store/read-record';
import { today } from '../today';
import { planActionRecord, planRecord, type PlanActionRecord, type PlanRecord } from './records';
import { talkOf, type Talk } from './talk-of';
import type { Timely } from './timely-measures';

/** What the duties of a firm follow from, with what was read for them. */
export interface KnownFirm {
  readonly firm: FirmRecord | null;
  readonly talk: Talk;
  readonly plan: PlanRecord | null;
  readonly actions: readonly PlanActionRecord[];
  readonly duties: readonly Duty[];
}

export async function dutiesOfFirm(
  firmId: string,
  timelyOf: (profile: FirmRecord['profile']) => Timely,
  context: Context,
): Promise<KnownFirm> {
  const { db, clock } = context;
  const [firm, talk, plan, actions] = await Promise.all([
    readRecord(db, 'firms', firmId, firmRecord),
    talkOf(firmId, context),
    readRecord(db, 'plans', firmId, planRecord),
    listActions(firmId, context),
  ]);
  const facts = {
    ...talk,
    actions,
    titles: titlesOf(firm),
    goal: plan?.goal ?? null,
    ...(firm ? timelyOf(firm.profile) : { openings: [], news: [] }),
    surveyAt: plan?.survey?.at ?? null,
    publishedAt: plan?.publishedAt ?? null,
  };
  return { firm, talk, plan, actions, duties: dutiesOf(facts, today(clock)) };
}

/** Every action that a plan has; their number is bounded where they are added. */
export async function listActions(firmId: string, { db }: Pick<Context, 'db'>): Promise<PlanActionRecord[]> {
  const found = await db.list({
    collection: 'planActions',
    equals: { firmId },
    descending: 'sortKey',
    limit: LIMITS.planActions,
    fields: Object.keys(planActionRecord.shape),
  });
  return z.array(planActionRecord).parse(found);
}

export const titlesOf = (firm: FirmRecord | null): { readonly code: string; readonly expiresOn: string | null }[] =>
  (firm?.profile.titles ?? []).map(({ code, expiresOn }) => ({ code, expiresOn: expiresOn ?? null }));
