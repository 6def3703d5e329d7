import { date, edition, instant, rung, status } from '../api/fields';
import { TITLE_CODES } from '../firms/schema';
import { measureId } from '../measures/schema';
import { AMOUNT_BASES } from '../measures/terms';
import { TOPICS, REMINDERS } from '../chat/terms';
import { z } from '../zod';

/**
 * What an alert says, by its kind: ids, days and codes, worded by `shared/text/alerts.ts` where it is read. No figure of a firm and
 * no words of a conversation are in it.
 */
const outcome = z.enum(['met', 'unmet', 'unknown', 'review', 'na']);
const id = z.string().regex(/^[0-9a-f]{32}$/);
const title = z.string().max(120);
const code = z.enum(TITLE_CODES);

const measure = { measureId, title, until: date.nullable() };
const fitting = {
  ...measure,
  fit: z.enum(['fits', 'fits-if']),
  amount: z.strictObject({ yuan: z.number(), basis: z.enum(AMOUNT_BASES) }).nullable(),
};

export const alertFacts = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('measure-new'), ...fitting }),
  /** `was`: how it fitted before. */
  z.strictObject({
    kind: z.literal('measure-changed'),
    ...fitting,
    was: z.enum(['fits', 'fits-if', 'not-now', 'not-for-you']),
  }),
  /** It fitted and does not any more: the condition that turned. */
  z.strictObject({ kind: z.literal('measure-lost'), ...measure, condition: z.string().max(110).nullable() }),
  z.strictObject({ kind: z.literal('followed-opens'), ...measure, on: date }),
  z.strictObject({ kind: z.literal('followed-closing'), ...measure, on: date }),
  z.strictObject({
    kind: z.literal('followed-closed-early'),
    ...measure,
    on: date,
    reason: z.enum(['budget-used', 'closed-early']),
  }),
  /** The last check's inputs under the edition in force now: the criterion that turned, the first of `flips`. */
  z.strictObject({
    kind: z.literal('outcome-flip'),
    checkId: id,
    rung,
    statusFrom: status,
    statusTo: status,
    editionFrom: edition,
    editionTo: edition,
    criterion: z.string().max(60),
    clause: z.string().max(200),
    from: outcome.nullable(),
    to: outcome.nullable(),
    flips: z.int().min(1),
  }),
  /** `edition` is the one that will apply to the review then; `sure` says whether the rules say so. */
  z.strictObject({
    kind: z.literal('title-ends'),
    title: code,
    on: date,
    edition: edition.nullable(),
    sure: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('yearly-update'), title: code, on: date, sure: z.boolean() }),
  z.strictObject({ kind: z.literal('major-change'), what: z.enum(['name', 'uscc', 'region']), since: date, on: date }),
  /** `seq`: the first of the messages that are not read. */
  z.strictObject({ kind: z.literal('reply'), seq: z.int(), at: instant }),
  z.strictObject({ kind: z.literal('action-due'), actionId: id, on: date, isLate: z.boolean() }),
  z.strictObject({ kind: z.literal('promise-missed'), seq: z.int(), topic: z.enum(TOPICS), due: instant }),
  z.strictObject({
    kind: z.literal('question'),
    seq: z.int(),
    reminder: z.enum(REMINDERS),
    topic: z.enum(TOPICS),
    due: instant,
  }),
  z.strictObject({ kind: z.literal('canary'), hour: z.string().max(13) }),
]);
export type AlertFacts = z.infer<typeof alertFacts>;
