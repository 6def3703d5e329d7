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
  /** Characters of one message, and of one question in a search of a conversation. */
  chatText: 2000,
  chatSearch: 50,
  /** Entries of a conversation in one reply. */
  chatPage: 100,
  chatPageDefault: 40,
  /**
   * Firms that one person looks after on one day: the most of his own, and of two others for whom he stands in. Desk and list of
   * conversations hold all of them, each with as much as it can have, and stay below a reply of 1 MB.
   */
  conversations: 300,
  /** A file of a message: its bytes, and the pieces of `uploadPiece` base64 characters that it travels in. */
  chatFileBytes: 5 * 1024 * 1024,
  chatFilePieces: 120,
  /** How long a sender may take a message back. */
  recallMinutes: 2,
  quickReplies: 30,
  /** Actions of one firm's plan, those that were dropped or done included, and how many one call may add. */
  planActions: 100,
  planActionsAtOnce: 20,
  /** What is written of one action, so that a full plan stays below a reply of 1 MB: some 2000 characters in all. */
  actionBytes: 6 * 1024,
  papersPerAction: 20,
  resourcesPerAction: 10,
  historyPage: 50,
  historyPageDefault: 20,
} as const;
