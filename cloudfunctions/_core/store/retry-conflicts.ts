import { AppError } from '../app-error';
import { errorCode } from '../log';

const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 10;

/** Do the work again while others change the same documents, each time after a longer, random pause. */
export async function retryConflicts<Result>(work: () => Promise<Result>, attempts = ATTEMPTS): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (attempt >= attempts) throw new AppError('TIMEOUT');
      const most = FIRST_PAUSE_MS * 2 ** attempt;
      await new Promise((resolve) => setTimeout(resolve, most / 2 + (Math.random() * most) / 2));
    }
  }
}

/**
 * Another transaction holds the document, or has just created it (MongoDB's E11000 comes under a general code), or this one grew
 * too old while it waited, and nothing of it was written.
 */
const AGAIN = ['DATABASE_TRANSACTION_CONFLICT', 'DATABASE_TRANSACTION_FAIL'];

function isConflict(error: unknown): boolean {
  if (AGAIN.includes(errorCode(error) ?? '')) return true;
  return isTaken(error);
}

/** An id, or a key of a unique index, that is there already. */
export const isTaken = (error: unknown): boolean => error instanceof Error && error.message.includes('E11000');
