import type { Firm } from '../firms';
import { z } from '../zod';
import { assessmentSchema, comparedRungSchema } from './assessment';
import {
  checkId,
  cursor,
  date,
  edition,
  firmId,
  hash,
  instant,
  key,
  purpose,
  rawFirm,
  rung,
  score,
  status,
} from './fields';
import { LIMITS } from './limits';

const historyItem = z.strictObject({
  checkId,
  asOf: date,
  savedAt: instant,
  purpose,
  rungs: z.array(z.strictObject({ rung, edition, status, score: score.nullable() })),
});
const side = z.strictObject({ checkId, asOf: date.optional(), edition: edition.optional() });

/**
 * The function `check`: assess, keep, look back.
 *
 * - `run`: stores nothing; without `asOf` the day in Asia/Shanghai, without `purpose` a new application.
 * - `save`: the cloud recomputes; `agrees` says whether `resultHash` (`hashOf` of the phone's assessment) is ours too,
 *   null when none was sent. CONSENT_REQUIRED as in `firms.create`.
 * - `history`: newest first; `next` is the `cursor` of the following page, null on the last one.
 * - `read`: `replay` is `same` when the stored inputs give the same bytes under the stored editions today.
 * - `compare`: the stored inputs of each side, under its stored editions unless `asOf` or `edition` asks otherwise.
 */
export const checkContract = {
  run: {
    in: z.strictObject({
      firm: rawFirm,
      asOf: date.optional(),
      purpose: purpose.optional(),
      edition: edition.optional(),
    }),
    out: z.strictObject({ assessment: assessmentSchema }),
  },
  save: {
    in: z.strictObject({
      key,
      firmId,
      firm: rawFirm,
      asOf: date,
      purpose,
      edition: edition.optional(),
      resultHash: hash.optional(),
    }),
    out: z.strictObject({ checkId, assessment: assessmentSchema, agrees: z.boolean().nullable() }),
  },
  history: {
    in: z.strictObject({
      firmId,
      cursor: cursor.optional(),
      limit: z.int().min(1).max(LIMITS.historyPage).optional(),
    }),
    out: z.strictObject({ items: z.array(historyItem), next: cursor.nullable() }),
  },
  read: {
    in: z.strictObject({ checkId }),
    out: z.strictObject({
      check: z.strictObject({
        checkId,
        asOf: date,
        savedAt: instant,
        purpose,
        firm: z.custom<Firm>((value) => typeof value === 'object' && value !== null),
        assessment: assessmentSchema,
      }),
      replay: z.enum(['same', 'rules-changed']),
    }),
  },
  compare: {
    in: z.strictObject({ from: side, to: side }),
    out: z.strictObject({ rungs: z.array(comparedRungSchema) }),
  },
} as const;
