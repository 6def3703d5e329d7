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
  /** People of one firm, owners and staff together. */
  membersPerFirm: 20,
  /** Codes of one firm, or of one bureau's region, that nobody has used yet. */
  openCodes: 50,
  /** Firms that one call hands to a commissioner: a transaction has to hold them. */
  assignAtOnce: 10,
  /** Firms in one commissioner's care, unless a region or an operator says otherwise. */
  firmsPerCommissioner: 5,
  firmsPerCommissionerMost: 100,
  /** One piece of an uploaded file in base64 characters, and how many pieces a file may have. */
  uploadPiece: 60_000,
  uploadPieces: 24,
  /** Days between asking for deletion and losing everything. */
  graceDays: 7,
  /** Months without a visit before a firm is reminded, and days from then on until it is made anonymous. */
  idleMonths: 24,
  idleGraceDays: 60,
  /** Statistics hide every count below this, so that nobody can be told from a table. */
  smallestCell: 5,
  historyPage: 50,
  historyPageDefault: 20,
} as const;
