import type { Purpose, Rung } from '@shared/rules/types';
import { z } from '@shared/zod';

export const RUNGS = ['innovative', 'specialized', 'little-giant', 'champion', 'tech-sme', 'high-tech'] as const;
const rung: z.ZodType<Rung> = z.enum(RUNGS);
const purpose: z.ZodType<Purpose> = z.enum(['new', 'review']);

/** A firm's JSON on its way: `region` may still be missing. The check package reads it with `parseFirm`. */
export type Answers = Readonly<Record<string, unknown>>;
export const answersSchema: z.ZodType<Answers> = z.record(z.string(), z.unknown());

export const draftSchema = z.strictObject({
  v: z.literal(1),
  /** The rung in view and what for; null until chosen. */
  rung: rung.nullable(),
  purpose,
  firm: answersSchema,
  /** Paths answered with 不知道. */
  skipped: z.array(z.string()),
  /** Paths in the order in which they were answered, for 上一题. */
  trail: z.array(z.string()),
  updatedAt: z.string(),
});

export type Draft = z.infer<typeof draftSchema>;

export const EMPTY_DRAFT: Draft = {
  v: 1,
  rung: null,
  purpose: 'new',
  firm: {},
  skipped: [],
  trail: [],
  updatedAt: '',
};
