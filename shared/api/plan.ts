import { ACTION_STATES, NEEDS, RESOURCE_KINDS, URGENCIES } from '../plan/terms';
import { SIDES } from '../chat/terms';
import { measureId } from '../measures/schema';
import { z } from '../zod';
import { actionId, checkId, date, edition, firmId, instant, key, note, rung, score, status, version } from './fields';
import { bytesOf } from './bytes';
import { clockSchema } from './chat';
import { LIMITS } from './limits';

const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}\s](?:[^\p{Cc}\p{Cf}\u2028\u2029]*[^\p{Cc}\p{Cf}\s])?$/u);
const criterion = z
  .string()
  .max(40)
  .regex(/^[a-z0-9][a-z0-9.-]*$/);

/** What an action is for: a criterion of a rung, a measure, or something of its own. */
export const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('criterion'), rung, edition, criterion }),
  z.strictObject({ kind: z.literal('measure'), measureId }),
  z.strictObject({ kind: z.literal('own') }),
]);
export type ActionOrigin = z.infer<typeof originSchema>;

/**
 * The figure of the profile that an action is to change, in yuan, fractions, or counts as `unit` says; yes and no are 1 and 0.
 * `figureKind` of `shared/plan` tells what may stand here and how it is asked.
 */
export const figureSchema = z.strictObject({
  /** As in the firm's JSON: `years.2025.rdExpense`. */
  path: z
    .string()
    .max(80)
    .regex(/^[A-Za-z][\w.-]*$/),
  unit: z.string().max(20).nullable(),
  from: z.union([z.number(), z.string().max(40)]).nullable(),
  to: z.union([z.number(), z.string().max(40)]),
});
export type ActionFigure = z.infer<typeof figureSchema>;

export const resourceSchema = z.strictObject({
  kind: z.enum(RESOURCE_KINDS),
  title: line(60),
  provider: line(60).nullable(),
  note: note.nullable(),
});

/** What a commissioner writes of an action. */
const written = {
  origin: originSchema,
  title: line(80),
  note: note.nullable(),
  who: z.enum(SIDES),
  due: date.nullable(),
  papers: z.array(line(60)).max(LIMITS.papersPerAction),
  figure: figureSchema.nullable(),
  resources: z.array(resourceSchema).max(LIMITS.resourcesPerAction),
};
export const draftSchema = z
  .strictObject(written)
  .refine((draft) => bytesOf(draft) <= LIMITS.actionBytes, { error: 'too-large' });
export type ActionDraft = z.infer<typeof draftSchema>;

const stood = z.strictObject({ status, score: score.nullable() });
export const resultSchema = z.strictObject({
  closedAt: instant,
  /** The figure as it is now; null where the action has none. */
  value: z.union([z.number(), z.string()]).nullable(),
  /** The rung of the action's criterion, or of the plan's goal, before and after; null where there is none. */
  gain: z.strictObject({ rung, before: stood, after: stood, met: z.array(z.string()) }).nullable(),
});

export const actionSchema = z.strictObject({
  actionId,
  version,
  ...written,
  state: z.enum(ACTION_STATES),
  /** Why it is blocked or dropped. */
  word: z.string().nullable(),
  isLate: z.boolean(),
  changedAt: instant,
  changedBy: z.enum(SIDES),
  result: resultSchema.nullable(),
});
export type PlanAction = z.infer<typeof actionSchema>;

const goal = z.strictObject({ rung, /** The day on which the papers have to be in. */ window: date.nullable() });

const answers = z.strictObject({
  needs: z.partialRecord(z.enum(NEEDS), z.enum(URGENCIES)),
  word: note.nullable(),
});
const survey = z.strictObject({ ...answers.shape, at: instant });

const plan = z.strictObject({
  firmId,
  /** Of goal and survey; 0 before anything was written. Every action has its own. */
  version: z.int(),
  goal: goal.nullable(),
  survey: survey.nullable(),
  publishedAt: instant.nullable(),
  /** In the order in which they are to be done; drafts for the commissioner alone. */
  actions: z.array(actionSchema),
  side: z.enum(SIDES),
});
export type Plan = z.infer<typeof plan>;

const moved = z.strictObject({ action: actionSchema });
const expected = z.int().min(0).max(1_000_000_000);

/** `title` is the code of a title in `title-ends`, a rung in a `window` without a measure, else a measure's own title. */
const duty = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unanswered'), clock: clockSchema }),
  z.strictObject({ kind: z.literal('late-action'), actions: z.int(), due: date }),
  z.strictObject({ kind: z.literal('unread'), messages: z.int() }),
  z.strictObject({ kind: z.literal('title-ends'), title: z.string(), on: date }),
  z.strictObject({ kind: z.literal('window'), on: date, title: z.string(), measureId: measureId.nullable() }),
  z.strictObject({ kind: z.literal('new-measure'), measureId, title: z.string() }),
  /** The firm has answered the survey, or has no plan yet. */
  z.strictObject({ kind: z.literal('survey') }),
  z.strictObject({ kind: z.literal('no-plan') }),
]);
export type Duty = z.infer<typeof duty>;

const stoodOn = z.strictObject({ rung, status });

/**
 * The function `plan`: 一企一策 of a firm, its needs survey, and the commissioner's desk. Actions are edited one by one, each under
 * its own `version`; CONFLICT (`version` `stale`, with `current`) when somebody else was first. CONFLICT (`$` `too-many`) above
 * `LIMITS.planActions`.
 *
 * - `read`: members see what was published, the commissioner his drafts too.
 * - `propose`: what could be added, from the profile as it stands and today's rules, the measures that fit and the survey; nothing
 *   is written. `checkId` is the newest saved check, which may be older; null: none is saved yet. What the plan has already is left
 *   out. What somebody writes into a plan passes the content check: BAD_REQUEST (`not-let-through` at `actions`, `action`, `word`,
 *   `answers.word`).
 * - `goal`: the rung and the day on which papers have to be in; dates of proposals are counted back from it.
 * - `add`: drafts. `edit`: an action that is not done (CONFLICT `$` `is-done`); what the firm has agreed to becomes `proposed`
 *   again where `asksAgain` of `shared/plan`. BAD_REQUEST (`actions.<n>` or `action` `too-large` above `LIMITS.actionBytes`; `actions.<n>.figure.path` or
 *   `action.figure.path`, `no-such-figure`). `removeDraft`: a draft alone (CONFLICT `$` `not-draft`). `publish`: all drafts become
 *   proposals, and the conversation says so.
 * - `move`: by `MOVES` of `shared/plan/terms`; BAD_REQUEST (`to` `not-a-move`, `word` `missing`), FORBIDDEN where the move is the
 *   other side's.
 * - `close`: with the new figure where the action has one: the firm's profile is written, so this is a member's (FORBIDDEN for
 *   others), BAD_REQUEST (`value` `missing`, or what `parseFirm` says of it); the answer shows the rung before and after. Without a
 *   figure either side closes (BAD_REQUEST `value` `no-such-figure` where one comes). BAD_REQUEST (`$` `not-a-move`) for what cannot
 *   be done yet or is done.
 * - `survey`: 需求调查, by members. CONSENT_REQUIRED for members wherever something is written.
 * - `desk`: the caller's firms, the one with the most urgent duty first, each with all its duties in order.
 * - `firm`: one firm on one screen, for who looks after it.
 * - `week`: what the caller did in the seven days up to `to`, and what is left.
 */
export const planContract = {
  read: { in: z.strictObject({ firmId }), out: z.strictObject({ plan }) },
  propose: {
    in: z.strictObject({ firmId, rung: rung.optional() }),
    out: z.strictObject({
      checkId: checkId.nullable(),
      asOf: date.nullable(),
      drafts: z.array(draftSchema),
    }),
  },
  goal: {
    in: z.strictObject({ key, firmId, version: expected, goal: goal.nullable() }),
    out: z.strictObject({ version: z.int() }),
  },
  add: {
    in: z.strictObject({ key, firmId, actions: z.array(draftSchema).min(1).max(LIMITS.planActionsAtOnce) }),
    out: z.strictObject({ actionIds: z.array(actionId) }),
  },
  edit: { in: z.strictObject({ key, firmId, actionId, version, action: draftSchema }), out: moved },
  removeDraft: { in: z.strictObject({ key, firmId, actionId, version }), out: z.strictObject({ actionId }) },
  publish: { in: z.strictObject({ key, firmId }), out: z.strictObject({ published: z.int() }) },
  move: {
    in: z.strictObject({ key, firmId, actionId, version, to: z.enum(ACTION_STATES), word: note.nullable() }),
    out: moved,
  },
  close: {
    in: z.strictObject({
      key,
      firmId,
      actionId,
      version,
      value: z.union([z.number(), z.string().max(40), z.boolean()]).nullable(),
    }),
    out: moved,
  },
  survey: {
    in: z.strictObject({ key, firmId, version: expected, answers }),
    out: z.strictObject({ version: z.int() }),
  },
  desk: {
    in: z.strictObject({}),
    out: z.strictObject({
      firms: z.array(
        z.strictObject({
          firmId,
          name: z.string().nullable(),
          region: z.string(),
          isCover: z.boolean(),
          unread: z.int(),
          duties: z.array(duty),
        }),
      ),
    }),
  },
  firm: {
    in: z.strictObject({ firmId }),
    out: z.strictObject({
      firmId,
      name: z.string().nullable(),
      uscc: z.string().nullable(),
      region: z.string(),
      industry: z.string().nullable(),
      isCover: z.boolean(),
      updatedAt: instant,
      titles: z.array(z.strictObject({ code: z.string(), expiresOn: date.nullable() })),
      check: z.strictObject({ checkId, asOf: date, savedAt: instant, rungs: z.array(stoodOn) }).nullable(),
      /** Measures that fit now, at most five. */
      measures: z.array(z.strictObject({ measureId, title: z.string(), state: z.string(), closesOn: date.nullable() })),
      unread: z.int(),
      clock: clockSchema.nullable(),
      actions: z.strictObject({ open: z.int(), late: z.int(), done: z.int(), next: actionSchema.nullable() }),
      survey: survey.nullable(),
      duties: z.array(duty),
    }),
  },
  week: {
    in: z.strictObject({ to: date.optional() }),
    out: z.strictObject({
      from: date,
      to: date,
      firms: z.int(),
      /** Questions answered, those within the promise, and the middle of the times; null without an answer. */
      answered: z.int(),
      inTime: z.int(),
      replyMinutes: z.int().nullable(),
      waiting: z.int(),
      closed: z.int(),
      rating: z.number().nullable(),
      actionsDone: z.int(),
      actionsLate: z.int(),
      byFirm: z.array(
        z.strictObject({
          firmId,
          name: z.string().nullable(),
          answered: z.int(),
          actionsDone: z.int(),
          actionsLate: z.int(),
        }),
      ),
    }),
  },
} as const;
