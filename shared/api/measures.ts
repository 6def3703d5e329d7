import { z } from '../zod';
import { measureId, publicMeasureSchema, type PublicMeasure } from '../measures/schema';
import { AREAS, BENEFIT_KINDS, FITS, LEVELS, STATES } from '../measures/terms';
import type { MeasureMatch } from '../measures/match/types';
import { cardSchema } from '../measures/card';
import { COLLECTION_IDS } from '../measures/collections';
import { TITLE_CODES } from '../firms/schema';
import { date, firmId, instant, key, rawFirm, region } from './fields';
import { LIMITS } from './limits';

const some = <T extends z.ZodType>(each: T) => z.array(each).min(1).max(20).optional();
const limit = z.int().min(1).max(LIMITS.measuresPage).optional();
/** Version of the catalogue and a place in it: a page of one version is never continued in another. */
const cursor = z
  .string()
  .max(30)
  .regex(/^[0-9a-f]{16}:\d{1,6}$/);
const version = z
  .string()
  .max(16)
  .regex(/^[0-9a-f]{16}$/);

/** Within a list any of the values, between the lists all of them. */
const filters = {
  areas: some(z.enum(AREAS)),
  levels: some(z.enum(LEVELS)),
  /** What applies there: the country's, those of the places around it, and those inside it. */
  region: region.optional(),
  titles: some(z.enum(TITLE_CODES)),
  states: some(z.enum(STATES)),
  kinds: some(z.enum(BENEFIT_KINDS)),
};

const count = z.int().min(0);
const facet = z.record(z.string(), count);
const facets = z.strictObject({ areas: facet, levels: facet, titles: facet, states: facet, kinds: facet });
const page = { items: z.array(cardSchema), total: count, next: cursor.nullable() };

const outcome = z.enum(['met', 'unmet', 'unknown', 'review', 'na']);
const said = z.union([z.number(), z.string()]).nullable();
const text = z.string().nullable();

/** One measure for one firm, as `matchMeasures` tells it; the compiler fails when the two drift apart. */
const matchSchema: z.ZodType<MeasureMatch> = z.strictObject({
  id: measureId,
  fit: z.enum(FITS),
  state: z.enum(STATES),
  days: z.number().nullable(),
  until: date.nullable(),
  score: z.number(),
  why: z.array(z.strictObject({ part: z.string(), points: z.number() })),
  amount: z.strictObject({ yuan: z.number(), basis: z.string() }).nullable(),
  reasons: z.array(
    z.strictObject({
      condition: z.string(),
      outcome,
      value: said,
      threshold: said,
      unit: text,
      op: text,
      gap: z.number().nullable(),
      unless: z.enum(['never', 'later']),
      missing: z.array(z.string()),
    }),
  ),
}) as unknown as z.ZodType<MeasureMatch>;

const matched = z.strictObject({
  asOf: date,
  items: z.array(z.strictObject({ card: cardSchema, match: matchSchema })),
  total: count,
  next: cursor.nullable(),
});
/** What a person typed: any characters but control characters. */
const typed = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);
const confirmed = z.record(z.string().max(110), z.boolean()).optional();
const asking = { asOf: date.optional(), confirmed, cursor: cursor.optional(), limit };

const marks = z.strictObject({ followed: z.array(measureId), muted: z.array(measureId) });
const mark = { in: z.strictObject({ key, measureId, on: z.boolean() }), out: marks };

export const REPORT_KINDS = ['ended', 'amount', 'conditions', 'dates', 'link', 'other'] as const;

/**
 * The function `measures`: the catalogue of policy measures, and how it stands to a firm.
 *
 * - `list`: by filters or one collection of the briefing, in a steady order. `search`: by text too, best first, with the
 *   number of hits a filter more would leave. CONFLICT (`cursor`) when the catalogue has changed since that page.
 * - `detail`: NOT_FOUND for an id that the catalogue does not have. `successors` are what to look at instead.
 * - `match`: for a firm in the body, of which nothing is stored. `matchFirm`: for a stored firm of the caller's.
 * - `pack`: what a phone in `region` keeps to find and match without a network, cut into `parts` below the platform's
 *   limit on a reply: `part` counts from 0. `records` is JSON text of `PublicMeasure[]`, parsed by `parsePack`. With the
 *   `version` that the phone has, `records` is null: nothing has changed.
 * - `follow`, `mute`: set, not toggled; CONSENT_REQUIRED, because what somebody follows is personal. `marks` tells both.
 * - `report`: tells the operator of a mistake; a second one of the same kind replaces the first. CONSENT_REQUIRED.
 */
export const measuresContract = {
  list: {
    in: z.strictObject({
      ...filters,
      collection: z.enum(COLLECTION_IDS).optional(),
      ids: z.array(measureId).min(1).max(LIMITS.measureMarks).optional(),
      asOf: date.optional(),
      cursor: cursor.optional(),
      limit,
    }),
    out: z.strictObject(page),
  },
  search: {
    in: z.strictObject({
      ...filters,
      text: typed(100),
      asOf: date.optional(),
      cursor: cursor.optional(),
      limit,
    }),
    out: z.strictObject({ ...page, facets }),
  },
  detail: {
    in: z.strictObject({ measureId, asOf: date.optional() }),
    out: z.strictObject({
      measure: publicMeasureSchema as z.ZodType<PublicMeasure>,
      successors: z.array(cardSchema),
      related: z.array(cardSchema),
    }),
  },
  match: { in: z.strictObject({ firm: rawFirm, ...asking }), out: matched },
  matchFirm: { in: z.strictObject({ firmId, ...asking }), out: matched },
  pack: {
    in: z.strictObject({ region, part: z.int().min(0).max(200), version: version.optional() }),
    out: z.strictObject({
      version,
      parts: z.int().min(1),
      publishedAt: instant,
      /** Traditional characters of the catalogue's words beside the simplified ones: `專专業业`. */
      variants: z.string(),
      records: z.string().nullable(),
    }),
  },
  follow: mark,
  mute: mark,
  marks: { in: z.strictObject({}), out: marks },
  report: {
    in: z.strictObject({
      key,
      measureId,
      kind: z.enum(REPORT_KINDS),
      text: typed(300),
    }),
    out: z.strictObject({ reportId: z.string().regex(/^[0-9a-f]{32}$/) }),
  },
} as const;
