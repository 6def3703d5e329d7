import { actionSteps, changeSteps, dayStart, onDay, titleSteps, updateSteps, type Step } from '@shared/alerts';
import { NO_DAY } from '../chat/records';
import { carerOf } from '../firms/carer-of';
import { firmRecord, registrationRecord } from '../firms/records';
import { listActions } from '../plan/list-actions';
import { planRecord, type PlanActionRecord } from '../plan/records';
import { readRecord } from '../store/read-record';
import type { Store } from '../store/store';
import { today } from '../today';
import type { Listener, Look, Looking } from './look';
import { membersOf } from './members-of';
import { tellSteps } from './tell-steps';

/**
 * Titles, reports and actions of a firm on this day. Its people are asked for where there is something to tell: on most days there
 * is not, of a million firms.
 */
export const lookAtFirm: Look = async ({ of: firmId, changes, settled }, looking) => {
  const { db, clock } = looking;
  const [firm, actions] = await Promise.all([readRecord(db, 'firms', firmId, firmRecord), actionsOf(db, firmId)]);
  if (!firm) return null;
  const { profile } = firm;
  const day = today(clock);
  const own = [
    ...titleSteps(profile),
    ...updateSteps(profile, day),
    ...changeSteps(changes),
    ...ofSide(actions, 'firm'),
  ];
  const members = onDay(own, day, settled);
  const carer = onDay(ofSide(actions, 'care'), day);
  const listeners = members.due.length > 0 ? await memberListeners(firmId, looking) : [];
  const helpers = carer.due.length > 0 ? await careListeners(firmId, looking) : [];
  const told = [...tellSteps(members.due, listeners, looking), ...tellSteps(carer.due, helpers, looking)];
  const [next] = [members.next, carer.next].filter((each) => each !== null).sort();
  return { told, next: next === undefined ? NO_DAY : new Date(dayStart(next)).toISOString() };
};

async function actionsOf(db: Store, firmId: string): Promise<readonly PlanActionRecord[]> {
  const plan = await readRecord(db, 'plans', firmId, planRecord);
  return plan === null || plan.actions === 0 ? [] : listActions(db, firmId);
}

const ofSide = (actions: readonly PlanActionRecord[], side: 'firm' | 'care'): readonly Step[] =>
  actions
    .filter(({ who }) => who === side)
    .flatMap(({ _id, state, due }) => actionSteps({ actionId: _id, state, due }));

async function memberListeners(firmId: string, { db }: Pick<Looking, 'db'>): Promise<readonly Listener[]> {
  const members = await membersOf(db, firmId);
  return members.map(({ personId }) => ({ personId, firmId, side: 'firm' }));
}

/** Whoever looks after the firm today. */
async function careListeners(firmId: string, { db, clock }: Looking): Promise<readonly Listener[]> {
  const registration = await readRecord(db, 'registrations', firmId, registrationRecord);
  const personId = registration && (await carerOf(db, registration, today(clock)));
  return personId ? [{ personId, firmId, side: 'care' }] : [];
}
