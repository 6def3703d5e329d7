import type { ErrorCode } from '@shared/api';

/** A bad place found by a use case; `current` is the stored version next to a stale one. */
export interface FieldFault {
  readonly path: string;
  readonly code: string;
  readonly current?: number;
}

/** The one way to refuse: a closed code, and the fields to blame. Anything else that is thrown is a fault of ours. */
export class AppError extends Error {
  override readonly name = 'AppError';

  constructor(
    readonly code: ErrorCode,
    readonly fields: readonly FieldFault[] = [],
  ) {
    super(code);
  }
}
