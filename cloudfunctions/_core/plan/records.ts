import { SIDES } from '@shared/chat';
import { figureSchema, originSchema, resourceSchema, resultSchema } from '@shared/api/plan';
import { rung } from '@shared/api/fields';
import { ACTION_STATES, NEEDS, URGENCIES } from '@shared/plan/terms';
import { z } from '@shared/zod';

const side = z.enum(SIDES);

/** `plans`, by firmId: what the plan is for, and what the firm says that it needs. */
export const planRecord = z.strictObject({
  _id: z.string(),
  version: z.int(),
  goal: z.strictObject({ rung, window: z.string().nullable() }).nullable(),
  survey: z
    .strictObject({
      needs: z.partialRecord(z.enum(NEEDS), z.enum(URGENCIES)),
      word: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
  publishedAt: z.string().nullable(),
  /** Actions that it has ever had and that were not removed as drafts: the number is bounded in one place. */
  actions: z.int(),
});
export type PlanRecord = z.infer<typeof planRecord>;

/** `planActions`: one thing to do, edited under its own version. */
export const planActionRecord = z.strictObject({
  _id: z.string(),
  firmId: z.string(),
  version: z.int(),
  origin: originSchema,
  title: z.string(),
  note: z.string().nullable(),
  who: side,
  due: z.string().nullable(),
  papers: z.array(z.string()),
  figure: figureSchema.nullable(),
  resources: z.array(resourceSchema),
  state: z.enum(ACTION_STATES),
  word: z.string().nullable(),
  result: resultSchema.nullable(),
  createdAt: z.string(),
  changedAt: z.string(),
  changedBy: side,
  /** Who changed it last. */
  by: z.string(),
  /** Instant of its making and id: a firm's actions are listed along it. */
  sortKey: z.string(),
});
export type PlanActionRecord = z.infer<typeof planActionRecord>;
