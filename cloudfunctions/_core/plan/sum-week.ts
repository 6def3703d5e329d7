import type { ActionInput, ActionOutput } from '@shared/api';
import { isLate } from '@shared/plan';
import { z } from '@shared/zod';
import { readConversation } from '../chat/place-entry';
import { answerRecord, matterRecord, type AnswerRecord, type MatterRecord } from '../chat/records';
import type { Context } from '../context';
import { allInCare, logCare, type InCare } from '../firms/in-care';
import { registrationRecord } from '../firms/records';
import { mapByFew } from '../map-by-few';
import { middleOf } from '../middle-of';
import type { Page } from '../store/store';
import { readRecord } from '../store/read-record';
import { dayAfter, today } from '../today';
import { listActions } from './list-actions';

type Week = ActionOutput<'plan', 'week'>;

const DAYS = 7;
const FEW = 8;
/** Above what one person answers, or closes, in a week. */
const MOST = 1000;

/**
 * What the caller did in seven days that end with `to`, as days are in China, and what is left. Answers and matters are his own,
 * also of firms that he looks after no more; plans are those of the firms in his care today.
 */
export async function sumWeek({ to: asked }: ActionInput<'plan', 'week'>, context: Context): Promise<Week> {
  const to = asked ?? today(context.clock);
  const from = dayAfter(to, 1 - DAYS);
  const inCare = await allInCare(context);
  const span = { atLeast: startOf(from), below: startOf(dayAfter(to, 1)) };
  const [answers, matters, firms] = await Promise.all([
    listOwn(answerRecord, { collection: 'answers', descending: 'sortKey', ...span }, context),
    listOwn(matterRecord, { collection: 'matters', descending: 'closedAt', ...span }, context),
    mapByFew(inCare, FEW, (firm) => firmInWeek(firm, { ...span, to }, context)),
  ]);
  const byFirm = firms
    .map(({ isWaiting: _, ...firm }) => ({
      ...firm,
      answered: answers.filter(({ firmId }) => firmId === firm.firmId).length,
    }))
    .filter(({ answered, actionsDone, actionsLate }) => answered + actionsDone + actionsLate > 0);
  await logCare(
    inCare.filter(({ firmId }) => byFirm.some((firm) => firm.firmId === firmId)),
    'plan.week',
    context,
  );
  return {
    from,
    to,
    firms: inCare.length,
    ...sumAnswers(answers),
    waiting: firms.filter(({ isWaiting }) => isWaiting).length,
    ...sumMatters(matters),
    actionsDone: sum(firms.map(({ actionsDone }) => actionsDone)),
    actionsLate: sum(firms.map(({ actionsLate }) => actionsLate)),
    byFirm,
  };
}

/** The instant with which a day begins in China, in UTC. */
const startOf = (day: string): string => new Date(Date.parse(`${day}T00:00:00+08:00`)).toISOString();

async function listOwn<Schema extends z.ZodType & { readonly shape: object }>(
  schema: Schema,
  page: Pick<Page, 'collection' | 'descending' | 'atLeast' | 'below'>,
  { db, actor }: Context,
): Promise<z.infer<Schema>[]> {
  const found = await db.list({
    ...page,
    equals: { commissionerId: actor.personId },
    limit: MOST,
    fields: Object.keys(schema.shape),
  });
  return z.array(schema).parse(found);
}

interface Span {
  readonly atLeast: string;
  readonly below: string;
  readonly to: string;
}

async function firmInWeek({ firmId }: InCare, { atLeast, below, to }: Span, context: Context) {
  const { db, clock } = context;
  const [registration, conversation, actions] = await Promise.all([
    readRecord(db, 'registrations', firmId, registrationRecord),
    readConversation(db, firmId),
    listActions(db, firmId),
  ]);
  const isInWeek = (at: string) => at >= atLeast && at < below;
  // What was late at the end of a past week is what was due by then and is open still.
  const lateOn = [today(clock), dayAfter(to, 1)].sort()[0] ?? to;
  return {
    firmId,
    name: registration?.name ?? null,
    isWaiting: conversation.clock !== null,
    actionsDone: actions.filter(({ state, result }) => state === 'done' && result !== null && isInWeek(result.closedAt))
      .length,
    actionsLate: actions.filter((action) => isLate(action, lateOn)).length,
  };
}

const sumAnswers = (answers: readonly AnswerRecord[]): Pick<Week, 'answered' | 'inTime' | 'replyMinutes'> => ({
  answered: answers.length,
  inTime: answers.filter(({ isInTime }) => isInTime).length,
  replyMinutes: middleOf(answers.map(({ minutes }) => minutes)),
});

function sumMatters(matters: readonly MatterRecord[]): Pick<Week, 'closed' | 'rating'> {
  const ratings = matters.flatMap(({ rating }) => rating ?? []);
  return {
    closed: matters.length,
    rating: ratings.length === 0 ? null : Math.round((10 * sum(ratings)) / ratings.length) / 10,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
