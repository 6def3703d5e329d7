/** An error that the real service would answer with: the SDK throws it with the same `code` and `message`. */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'ServiceError';
  }
}

/** A request the service understands but the database refuses: unknown operator, bad update, document too large … */
export function requestFailed(message: string): ServiceError {
  return new ServiceError('DATABASE_REQUEST_FAILED', message);
}

/** A parameter that is missing or of the wrong type. */
export function invalidParam(message: string): ServiceError {
  return new ServiceError('INVALID_PARAM', message);
}

/** Wording and code as the service answers for a collection that was never created. */
export function collectionMissing(name: string): ServiceError {
  return new ServiceError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
  );
}

/**
 * A unique index already holds the value. The service passes MongoDB's E11000 text through under the general code
 * DATABASE_REQUEST_FAILED, so callers can only recognise it by that text; the shape below is the one seen in its logs.
 */
export function duplicateKey(collection: string, index: string, key: string): ServiceError {
  return requestFailed(
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ` +
      `tnt-local.${collection} index: ${index} dup key: ${key}}]}, {<nil>}]`,
  );
}

/** Another transaction holds or has changed the document; the SDK's runTransaction retries on this code. */
export function transactionConflict(): ServiceError {
  return new ServiceError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction conflict: the document is changed by another operation.',
  );
}

/** The transaction is unknown, finished, aborted or expired. */
export function transactionGone(): ServiceError {
  return new ServiceError(
    'DATABASE_TRANSACTION_FAIL',
    '[FailedOperation.Transaction] Transaction does not exist, is finished, or has expired.',
  );
}
