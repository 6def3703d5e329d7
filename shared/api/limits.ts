/** Sizes that phone and cloud both keep to, so that a body the phone sends is never refused for its size. */
export const LIMITS = {
  /** One request with everything in it. Larger things travel through storage. */
  requestBytes: 100 * 1024,
  /** Nesting of the body; the deepest honest one is `data.firm.years.2025.revenue`. */
  depth: 12,
  /** Any single string; names end at 100 characters by the firm's own schema. */
  stringLength: 500,
  /** Any single list; titles and awards end at 200 by the firm's own schema. */
  arrayLength: 200,
  /** Measures that one person may follow, and may mute. */
  measureMarks: 200,
  measuresPage: 50,
  measuresPageDefault: 20,
  /** One part of a pack, in characters: a reply of a function ends at 1 MB. */
  packPart: 250_000,
  historyPage: 50,
  historyPageDefault: 20,
} as const;
