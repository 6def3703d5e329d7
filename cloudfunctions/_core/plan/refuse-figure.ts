import type { ActionDraft } from '@shared/api/plan';
import { figureKind } from '@shared/plan';
import { AppError } from '../app-error';

/** Who and where the firm is, lists and dates are no figures that an action changes. Throws BAD_REQUEST at `at`. */
export function refuseFigure({ figure }: Pick<ActionDraft, 'figure'>, at: string): void {
  if (figure && figureKind(figure.path) === null)
    throw new AppError('BAD_REQUEST', [{ path: `${at}.figure.path`, code: 'no-such-figure' }]);
}
