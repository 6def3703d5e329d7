import type { Measure } from '@shared/measures';
import { z } from '@shared/zod';

const versioned = { version: z.string(), parts: z.int() };

/** `catalogue`, id `current`: which version is published. The one document that a publication changes. */
export const currentRecord = z.strictObject({
  _id: z.string(),
  ...versioned,
  count: z.int(),
  /** Traditional characters beside the simplified ones that the catalogue uses. */
  variants: z.string(),
  publishedAt: z.string(),
  /** Versions that were current before, newest first: a call that has begun may still read the last of them. */
  before: z.array(z.strictObject(versioned)),
});
export type CurrentRecord = z.infer<typeof currentRecord>;
export const CURRENT = 'current';

/** `catalogue`, id `<version>.<part>`: records as JSON text. Written once and never changed. */
export const partRecord = z.strictObject({ _id: z.string(), json: z.string() });
export const partId = (version: string, part: number): string => `${version}.${part}`;

/** A record as it is stored: with what was made of it when it was published. */
export type StoredMeasure = Measure & { readonly initials: string };

/** `measureMarks`, by personId: what somebody follows and has muted, newest last. */
export const marksRecord = z.strictObject({
  _id: z.string(),
  followed: z.array(z.string()),
  muted: z.array(z.string()),
  /** Day on which each followed one was; of those from before there is none. */
  followedOn: z.record(z.string(), z.string()).default({}),
  updatedAt: z.string(),
});

/** `measureReports`, one a person, measure and kind. */
export const reportRecord = z.strictObject({
  _id: z.string(),
  measureId: z.string(),
  kind: z.string(),
  text: z.string(),
  version: z.string(),
  personId: z.string(),
  reportedAt: z.string(),
  sortKey: z.string(),
});
export type ReportRecord = z.infer<typeof reportRecord>;
