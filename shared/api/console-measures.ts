import { CLOSED_REASONS } from '../measures/terms';
import { measureId } from '../measures/schema';
import { z } from '../zod';
import { base64, cursor, date, instant, key, pageSize, region, uploadId } from './fields';
import { LIMITS } from './limits';

const word = z.string();
const version = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .max(16);
/** Firms counted, or null where the count is too small to be told. */
const count = z.int().nullable();
/** A part of the firms counted, by its code; one that is too small to be told is not there. */
const cell = z.strictObject({ code: word, fits: z.int() });

/**
 * Measures and statistics in the function `console`. An operator changes the measures of his own regions; those of the country
 * are an administrator's.
 *
 * - `upload`: one piece of a file, base64; pieces may come again and in any order. BAD_REQUEST for another kind of file
 *   (`content` `other-kind`) or a piece of another one (`of` `other-file`), CONFLICT (`$` `too-many-uploads`).
 * - `preview`: what the file would change, whom it would fit among the firms of the region (rounded down, 5, 10, 20, 50 …), and every problem by row and
 *   column. Nothing is written. `more` says that not all firms could be counted. NOT_FOUND for an upload that is not the
 *   caller's or no longer kept, BAD_REQUEST (`uploadId` `incomplete`) while pieces are missing.
 * - `publish`: CONFLICT (`expected` `stale`) when somebody published meanwhile; BAD_REQUEST (`uploadId` `has-problems`).
 * - `closeMeasure`: 预算用完 or 提前截止, from that day on; null opens it again. BAD_REQUEST (`closedEarly.on` `contradicts`)
 *   for a day that does not agree with the measure's other dates.
 * - `reports`: of the measures that apply in the region. `settleReport`: NOT_FOUND for a measure that is not the caller's.
 * - `statistics`: counts below `LIMITS.smallestCell` are null, and so is whatever would give them away. Told for an operator's
 *   whole region alone, FORBIDDEN for a part of it: whoever could ask for a province and for each of its cities would subtract.
 */
export const consoleMeasuresContract = {
  upload: {
    in: z.strictObject({
      key,
      uploadId,
      name: z
        .string()
        .min(5)
        .max(80)
        .regex(/\.(json|csv|xlsx)$/i),
      part: z
        .int()
        .min(0)
        .max(LIMITS.uploadPieces - 1),
      of: z.int().min(1).max(LIMITS.uploadPieces),
      content: base64,
    }),
    out: z.strictObject({ uploadId, missing: z.array(z.int()) }),
  },
  preview: {
    in: z.strictObject({ region, uploadId }),
    out: z.strictObject({
      version: version.nullable(),
      total: z.int(),
      unchanged: z.int(),
      changes: z.array(
        z.strictObject({
          measureId: word,
          title: word,
          kind: z.enum(['new', 'changed', 'closing']),
          /** What changes, each as a sentence. */
          lines: z.array(word),
          fits: count,
          fitsIf: count,
        }),
      ),
      firms: z.int(),
      more: z.boolean(),
      /** Whom at least one of the changed measures fits: by the next smaller regions and by section, the fullest first. */
      who: z.strictObject({ places: z.array(cell), sections: z.array(cell) }),
      problems: z.array(z.strictObject({ where: word, say: word })),
    }),
  },
  publish: {
    in: z.strictObject({ key, uploadId, expected: version.nullable() }),
    out: z.strictObject({ version, changed: z.int() }),
  },
  closeMeasure: {
    in: z.strictObject({
      key,
      measureId,
      closedEarly: z.strictObject({ on: date, reason: z.enum(CLOSED_REASONS) }).nullable(),
    }),
    out: z.strictObject({ version }),
  },
  stale: {
    in: z.strictObject({ region }),
    out: z.strictObject({
      items: z.array(z.strictObject({ measureId: word, title: word, verifiedOn: date, why: z.array(word) })),
    }),
  },
  reports: {
    in: z.strictObject({ region, cursor: cursor.optional(), limit: pageSize }),
    out: z.strictObject({
      items: z.array(
        z.strictObject({
          reportId: word,
          measureId: word,
          title: word,
          kind: word,
          text: word,
          at: instant,
          /** The caller may change the measure, and so say that it is settled. */
          maySettle: z.boolean(),
        }),
      ),
      next: cursor.nullable(),
    }),
  },
  settleReport: {
    in: z.strictObject({ key, reportId: uploadId }),
    out: z.strictObject({ reportId: word }),
  },
  statistics: {
    in: z.strictObject({ region }),
    out: z.strictObject({
      /** Firms with a saved self-check. */
      firms: count,
      registered: z.strictObject({ pending: count, verified: count, refused: count }),
      /** Per part of the region, or per industry's section: how many stand on a rung by their own self-check. */
      ladder: z.array(
        z.strictObject({
          by: z.enum(['region', 'industry']),
          code: word,
          rungs: z.record(z.string(), count),
          firms: count,
        }),
      ),
      /** Criteria that hold firms back: unmet, by rung and section. */
      heat: z.array(z.strictObject({ rung: word, criterion: word, section: word, unmet: count })),
      commissioners: z.array(
        z.strictObject({
          name: word,
          load: z.int(),
          mayHave: z.int(),
          /** Median of the first replies, in minutes; null until there are some. */
          replyMinutes: z.int().nullable(),
        }),
      ),
    }),
  },
} as const;
