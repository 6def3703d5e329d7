import type { Conversation } from '@shared/api/chat';
import type { Duty } from '@shared/api/plan';
import { dutiesOf } from '@shared/plan';
import { countUnread } from '../chat/count-unread';
import { conversationRecord, markIdOf, markRecord } from '../chat/records';
import { tellClock } from '../chat/tell-conversation';
import type { Context } from '../context';
import { firmRecord, registrationRecord, type FirmRecord, type RegistrationRecord } from '../firms/records';
import { mapByFew } from '../map-by-few';
import { readRecords } from '../store/read-record';
import { today } from '../today';
import { listActions } from './list-actions';
import { planRecord, type PlanActionRecord, type PlanRecord } from './records';
import type { Timely } from './timely-measures';

/** A firm with its duties, and with what was read to find them. */
export interface KnownFirm {
  readonly registration: RegistrationRecord;
  readonly firm: FirmRecord;
  readonly unread: number;
  readonly clock: Conversation['clock'];
  readonly plan: PlanRecord | null;
  readonly actions: readonly PlanActionRecord[];
  readonly duties: readonly Duty[];
}

/** Firms whose lists are read at the same time. What has one record a firm is read for all at once. */
const FEW = 8;

/** What is known of these firms, as far as they are there. */
export async function knowFirms(
  firmIds: readonly string[],
  timelyOf: (profile: FirmRecord['profile']) => Timely,
  context: Context,
): Promise<KnownFirm[]> {
  const { db, actor, clock } = context;
  const markId = (firmId: string) => markIdOf(firmId, actor.personId);
  const [registrations, firms, conversations, marks, plans] = await Promise.all([
    readRecords(db, 'registrations', firmIds, registrationRecord),
    readRecords(db, 'firms', firmIds, firmRecord),
    readRecords(db, 'conversations', firmIds, conversationRecord),
    readRecords(db, 'chatMarks', firmIds.map(markId), markRecord),
    readRecords(db, 'plans', firmIds, planRecord),
  ]);
  const known = await mapByFew(firmIds, FEW, async (firmId): Promise<KnownFirm[]> => {
    const [registration, firm] = [registrations.get(firmId), firms.get(firmId)];
    if (!registration || !firm) return [];
    const conversation = conversations.get(firmId);
    const plan = plans.get(firmId) ?? null;
    const [unread, actions] = await Promise.all([
      countUnread(firmId, marks.get(markId(firmId))?.read ?? 0, conversation?.seq ?? 0, context),
      plan === null || plan.actions === 0 ? [] : listActions(db, firmId),
    ]);
    const waiting = conversation?.clock ? tellClock(conversation.clock, context) : null;
    const facts = {
      ...{ clock: waiting, unread, actions, titles: titlesOf(firm), goal: plan?.goal ?? null },
      ...timelyOf(firm.profile),
      surveyAt: plan?.survey?.at ?? null,
      publishedAt: plan?.publishedAt ?? null,
    };
    const duties = dutiesOf(facts, today(clock));
    return [{ registration, firm, unread, clock: waiting, plan, actions, duties }];
  });
  return known.flat();
}

export const titlesOf = ({ profile }: FirmRecord): { readonly code: string; readonly expiresOn: string | null }[] =>
  (profile.titles ?? []).map(({ code, expiresOn }) => ({ code, expiresOn: expiresOn ?? null }));
