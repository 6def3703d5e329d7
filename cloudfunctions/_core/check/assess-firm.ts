import { assess, type AssessOptions, type Assessment } from '@shared/check';
import { isEdition } from '@shared/editions';
import type { Firm } from '@shared/firms';
import { AppError } from '../app-error';

/** `assess`, with an edition that nobody has written refused by its field (`at`) instead of by a fault. */
export function assessFirm(firm: Firm, options: AssessOptions, at = 'edition'): Assessment {
  if (options.edition !== undefined && !isEdition(options.edition)) {
    throw new AppError('BAD_REQUEST', [{ path: at, code: 'no-such-edition' }]);
  }
  return assess(firm, options);
}
