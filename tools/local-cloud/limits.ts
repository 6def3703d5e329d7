/**
 * What the real service refuses, so that what passes here passes there. Sources: `sdk` = source of @cloudbase/node-sdk
 * 3.18.3 and @cloudbase/database 1.4.3; `docs` = the product's documentation; `mongodb` = the engine behind it.
 */
export const limits = {
  /** Documents of a `get` without limit, and the most a limit may ask for. Source: sdk (query.ts). */
  getDefault: 100,
  getMax: 1000,
  /** Documents of an aggregation without its own `limit`; the largest reported to work. Source: docs, users' reports. */
  aggregateDefault: 20,
  aggregateMax: 10_000,
  /** One document in BSON, and one reply of a query. Source: docs, mongodb. */
  documentBytes: 16 * 1024 * 1024,
  replyBytes: 16 * 1024 * 1024,
  /** An index entry, and so an indexed string. Source: mongodb before 4.2. */
  indexKeyBytes: 1024,
  /** Indexes of a collection and fields of an index. Source: docs. */
  indexesPerCollection: 100,
  fieldsPerIndex: 31,
  /** Length of a collection's name. Source: sdk (validate.ts). */
  collectionName: /^[a-zA-Z0-9][a-zA-Z0-9-_]{0,31}$/,
  /** Life of a transaction, idle or not. Source: docs. */
  transactionMs: 30_000,
  /** Event of a synchronous call (6 MB) and the size above which the docs ask for file storage. Source: docs. */
  functionEventBytes: 6 * 1024 * 1024,
  functionEventAdvisedBytes: 100 * 1024,
  /** Reply of callFunction; larger answers -604001. Source: docs. */
  functionReplyBytes: 1024 * 1024,
  /** Seconds of a function that names no timeout. Source: docs. */
  functionTimeoutSeconds: 3,
  /** Starting an instance: loading its module. Not published per plan; generous so that only a hang is cut. */
  functionStartMs: 30_000,
  /** Body of one call of the admin interface: a 16 MB document as EJSON text is up to three times as long. */
  adminRequestBytes: 64 * 1024 * 1024,
  /** File ids of one getTempFileURL or deleteFile; bytes of a file's path. Source: docs. */
  fileIdsPerCall: 50,
  filePathBytes: 850,
  /** Longest text of msgSecCheck, and how long a user counts as active for it. Source: docs. */
  securityTextLength: 2500,
  userActiveMs: 2 * 60 * 60 * 1000,
} as const;
