import type { Assessment, ComparedRung } from '../check/types';
import { z } from '../zod';
import { date, edition, hash, purpose, rung, score, status } from './fields';

/** Results as `shared/check` makes them; the compiler fails when the two drift apart. */

const outcome = z.enum(['met', 'unmet', 'unknown', 'review', 'na']);
const unit = z.enum(['yuan', 'ratio', 'years', 'days', 'count', 'points', 'level', 'rank']).nullable();
const texts = z.array(z.string());
const figure = z.number().nullable();
const text = z.string().nullable();

const part = z.strictObject({
  outcome,
  what: z.string(),
  value: figure,
  threshold: figure,
  op: text,
  unit,
  gap: figure,
});

const criterion = z.strictObject({
  id: z.string(),
  clause: z.string(),
  outcome,
  points: z.strictObject({ min: z.number(), max: z.number(), of: z.number() }).nullable(),
  value: figure,
  threshold: figure,
  gap: figure,
  unit,
  op: text,
  parts: z.array(part),
  evidence: texts,
  confidence: z.enum(['confirmed', 'single', 'memory']),
  role: z.enum(['required', 'route', 'score']),
  group: text,
  basis: z.enum(['declared', 'entered']).nullable(),
  missing: texts,
});

const step = z.strictObject({
  lever: z.string(),
  path: z.string(),
  from: z.union([z.number(), z.string()]).nullable(),
  to: z.union([z.number(), z.string()]),
  by: figure,
  unit,
  effort: z.number(),
  gains: z.array(z.strictObject({ criterion: z.string(), points: figure })),
});

const group = z.strictObject({
  key: z.string(),
  min: z.number(),
  max: z.number(),
  of: z.number(),
  required: figure,
});

const rungResult = z.strictObject({
  rung,
  edition,
  ruleHash: hash,
  status,
  score: score.nullable(),
  groups: z.array(group),
  criteria: z.array(criterion),
  missing: texts,
  path: z.array(step),
  blockedBy: texts,
});

/** The assessment of one firm on one day, all rungs. Amounts in yuan, ratios as fractions, dates in Asia/Shanghai. */
export const assessmentSchema: z.ZodType<Assessment> = z.strictObject({
  edition,
  ruleHash: hash,
  asOf: date,
  purpose,
  rungs: z.array(rungResult),
});

const side = z.strictObject({ edition, status }).nullable();

/** Two assessments side by side, one entry a rung, with the criteria that differ. */
export const comparedRungSchema: z.ZodType<ComparedRung> = z.strictObject({
  rung,
  from: side,
  to: side,
  flips: z.array(
    z.strictObject({
      id: z.string(),
      clause: z.string(),
      from: outcome.nullable(),
      to: outcome.nullable(),
      pointsFrom: figure,
      pointsTo: figure,
    }),
  ),
});
