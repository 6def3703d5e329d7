import type { AlertFacts, AlertKind } from '@shared/alerts';
import { OPEN_STATES } from '@shared/plan/terms';
import { readStanding } from '../alerts/read-standing';
import type { AlertRecord } from '../alerts/records';
import { thingsOf, type Thing } from '../alerts/things-of';
import { conversationRecord, markIdOf, markRecord, reminderIdOf, reminderRecord } from '../chat/records';
import { firmRecord, standingRecord } from '../firms/records';
import { readCatalogue } from '../measures/catalogue';
import { planActionRecord } from '../plan/records';
import { readRecord } from '../store/read-record';
import { today } from '../today';
import type { Tools } from './tools';

type FactsOf<Kind extends AlertKind> = Extract<AlertFacts, { readonly kind: Kind }>;

/** Whose alert it is, and what is known of him. */
interface Asked extends Pick<Tools, 'db' | 'clock'> {
  readonly personId: string;
  readonly firmId: string;
  readonly followed: readonly string[];
}

type Checks = { readonly [Kind in AlertKind]: (facts: FactsOf<Kind>, asked: Asked) => boolean | Promise<boolean> };

const always = (): boolean => true;

/** Something that is over cannot be applied for any more. That it closed is told all the same. */
const OVER: readonly string[] = ['closed', 'expired', 'replaced'];

async function canBeHad({ measureId }: { readonly measureId: string }, { db, clock }: Asked): Promise<boolean> {
  const catalogue = await readCatalogue(db);
  const measure = catalogue?.byId.get(measureId);
  return measure !== undefined && !OVER.includes(catalogue?.stateOf(today(clock))(measure) ?? '');
}

const isFollowed = ({ measureId }: { readonly measureId: string }, { followed }: Asked): boolean =>
  followed.includes(measureId);

/** Whether an alert is still true, beyond that its thing is there and nobody has said that it is done. */
const CHECKS: Checks = {
  'measure-new': canBeHad,
  'measure-changed': canBeHad,
  'measure-lost': always,
  'followed-opens': async (facts, asked) => isFollowed(facts, asked) && canBeHad(facts, asked),
  'followed-closing': async (facts, asked) => isFollowed(facts, asked) && canBeHad(facts, asked),
  'followed-closed-early': isFollowed,
  // Whoever has checked anew since has read it there.
  'outcome-flip': async ({ checkId }, { db, firmId }) => {
    const known = await readRecord(db, 'standings', firmId, standingRecord);
    return known === null || known.checkId === '' || known.checkId === checkId;
  },
  // The title may have been granted anew since, for longer.
  'title-ends': async ({ title, on }, { db, firmId }) => {
    const firm = await readRecord(db, 'firms', firmId, firmRecord);
    return !(firm?.profile.titles ?? []).some(({ code, expiresOn }) => code === title && (expiresOn ?? '') > on);
  },
  'yearly-update': always,
  'major-change': always,
  reply: async ({ seq }, { db, firmId, personId }) =>
    ((await readRecord(db, 'chatMarks', markIdOf(firmId, personId), markRecord))?.read ?? 0) < seq,
  'action-due': async ({ actionId, on }, { db }) => {
    const action = await readRecord(db, 'planActions', actionId, planActionRecord);
    return action !== null && action.due === on && OPEN_STATES.some((state) => state === action.state);
  },
  'promise-missed': async ({ seq }, { db, firmId }) => {
    const conversation = await readRecord(db, 'conversations', firmId, conversationRecord);
    return conversation?.clock?.asked.some((question) => question.seq === seq) ?? false;
  },
  // An answer takes its reminders away, and another commissioner takes them over.
  question: async ({ seq, reminder }, { db, firmId, personId }) => {
    const known = await readRecord(db, 'reminders', reminderIdOf(firmId, seq, reminder), reminderRecord);
    return known?.personId === personId;
  },
  canary: always,
};

export interface Truth {
  /** Ids of those that are not to be pushed any more. */
  readonly untrue: readonly string[];
  readonly thingOf: (alert: AlertRecord) => Thing;
}

/** Which alerts of a person are not true any more, or not his to know, before one of them is chosen. */
export async function stillTrue(
  personId: string,
  alerts: readonly AlertRecord[],
  followed: readonly string[],
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
): Promise<Truth> {
  const [standing, thingOf] = await Promise.all([readStanding(personId, alerts, { db, clock }), thingsOf(alerts, db)]);
  const isTrue = async (alert: AlertRecord): Promise<boolean> => {
    const { there, isSettled } = thingOf(alert);
    if (!standing.mayRead(alert) || !there || isSettled) return false;
    const check = CHECKS[alert.facts.kind] as (facts: AlertFacts, asked: Asked) => boolean | Promise<boolean>;
    return check(alert.facts, { db, clock, personId, firmId: alert.firmId, followed });
  };
  const answers = await Promise.all(alerts.map(isTrue));
  return { thingOf, untrue: alerts.filter((_, at) => !answers[at]).map(({ _id }) => _id) };
}
