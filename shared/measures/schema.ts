import { TITLE_CODES } from '../firms/schema';
import { isRegion } from '../firms/regions';
import { isDate } from '../rules/calendar';
import { conditionSchema } from '../rules/condition-schema';
import { z } from '../zod';
import {
  AMOUNT_BASES,
  APPLY_MODES,
  AREAS,
  BENEFIT_KINDS,
  CLOSED_REASONS,
  CONFIDENCES,
  LEVELS,
  NATION,
  SOURCE_KINDS,
  STANDINGS,
} from './terms';

/**
 * A policy measure. Amounts are yuan, shares basis points, dates `YYYY-MM-DD` in Asia/Shanghai; null is "not seen", never
 * "none". Every text is our own short summary: no official text is kept.
 */

const text = (max: number) => z.string().min(1).max(max);
const date = z.string().max(10).refine(isDate, { error: 'no-such-date' });
/** A year, a month or a day: as much as the source gives. */
const partialDate = z
  .string()
  .max(10)
  .refine((value) => isDate(`${value}-01-01`.slice(0, 10)) && /^\d{4}(-\d{2}){0,2}$/.test(value), {
    error: 'no-such-date',
  });
const yuan = z.number().min(0).max(1e13);
const url = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[\w.-]+(:\d+)?(\/\S*)?$/);

export const measureId = z
  .string()
  .min(3)
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/);

/** One condition of eligibility. Conditions that the rule language cannot decide are `review` and carry their text. */
export const requirementSchema = z.strictObject({
  id: text(40).regex(/^[a-zA-Z][\w-]*$/),
  when: conditionSchema,
  /** Unmet: `never` means that the measure is not for this firm, `later` that the firm can get there. */
  unless: z.enum(['never', 'later']),
  /** What a person must confirm, in Chinese; null where the condition says it. */
  text: text(200).nullable(),
  /** True for a field of business that few firms are in: while unconfirmed it says little for this firm. */
  narrow: z.boolean().optional(),
  /** True for what nearly every firm that comes so far meets: while unconfirmed it says little against this firm. */
  formal: z.boolean().optional(),
});

const benefitItem = z.strictObject({
  label: text(40),
  yuan: yuan.nullable(),
  note: text(60).nullable(),
  /** The amount is for holders of these titles; null: a cap, a pool or a line that is told and not counted. */
  titles: z.array(z.enum(TITLE_CODES)).min(1).nullable(),
});

const benefitSchema = z.strictObject({
  kind: z.enum(BENEFIT_KINDS),
  summary: text(300),
  most: z.strictObject({ yuan, basis: z.enum(AMOUNT_BASES) }).nullable(),
  ratioBp: z.int().min(1).max(100_000).nullable(),
  items: z.array(benefitItem).max(12),
});

const applySchema = z.strictObject({
  mode: z.enum(APPLY_MODES),
  channel: text(100).nullable(),
  papers: z.array(text(60)).max(20),
  windowText: text(120).nullable(),
  opensOn: date.nullable(),
  closesOn: date.nullable(),
});

const sourceSchema = z.strictObject({
  kind: z.enum(SOURCE_KINDS),
  publisher: text(120),
  note: text(300).nullable(),
  url: url.nullable(),
  /** Only a page of a government body may be shown to a user. */
  shown: z.boolean(),
});

/** What everybody may see. */
const publicFields = {
  id: measureId,
  title: text(120),
  bodies: z.array(text(60)).max(20),
  documentNumber: text(80).nullable(),
  relatedNumbers: z.array(text(80)).max(10),
  issued: partialDate.nullable(),
  inForceFrom: date.nullable(),
  inForceTo: date.nullable(),
  inForceText: text(120).nullable(),
  standing: z.enum(STANDINGS),
  standingNote: text(300).nullable(),
  replacedBy: measureId.nullable(),
  successors: z.array(measureId).max(10),
  level: z.enum(LEVELS),
  region: z.string().refine((code) => code === NATION || isRegion(code), { error: 'no-such-region' }),
  area: z.enum(AREAS),
  otherAreas: z.array(z.enum(AREAS)).max(9),
  topic: text(40),
  benefit: benefitSchema,
  /** Titles that the measure grants: something to apply for, never money. */
  grants: z.array(z.enum(TITLE_CODES)).max(5),
  requirements: z.array(requirementSchema).max(20),
  /** Titles whose holders come first though nobody is shut out. */
  preferred: z.array(z.enum(TITLE_CODES)).max(10),
  apply: applySchema,
  closedEarly: z.strictObject({ on: date, reason: z.enum(CLOSED_REASONS) }).nullable(),
  link: z.strictObject({ url, seen: z.enum(['excerpt', 'cited']) }).nullable(),
  confidence: z.enum(CONFIDENCES),
  verifiedOn: date,
  /** Fields, by path, that rest on memory or inference: the page marks each. */
  unsure: z.array(text(60)).max(10),
  /** False for what is kept for reference alone: found by search and in collections, never recommended. */
  listed: z.boolean(),
};

/** The whole record, for operators. `conflicts` and `notes` are working notes on where sources disagree. */
export const measureSchema = z.strictObject({
  ...publicFields,
  sources: z.array(sourceSchema).min(1).max(20),
  conflicts: z.array(text(300)).max(10),
  notes: text(500).nullable(),
});
export type Measure = z.infer<typeof measureSchema>;

/** The record as phones get it: no hidden source, no working note. */
export const publicMeasureSchema = z.strictObject({
  ...publicFields,
  /** Pages of government bodies that speak of the measure. */
  pages: z.array(z.strictObject({ publisher: text(120), url })).max(20),
  /** True where sources disagree on something. */
  disputed: z.boolean(),
  /** First letters of the title's pinyin and of the region's, made when the catalogue is published. */
  initials: z.string().max(300),
});
export type PublicMeasure = z.infer<typeof publicMeasureSchema>;

export type Requirement = z.infer<typeof requirementSchema>;

/** Takes off what only operators may see. */
export function publicMeasure(measure: Measure, initials: string): PublicMeasure {
  const { sources, conflicts, notes: _notes, ...rest } = measure;
  const pages = sources.flatMap(({ shown, publisher, url: page }) => (shown && page ? [{ publisher, url: page }] : []));
  return { ...rest, pages, disputed: conflicts.length > 0, initials };
}
