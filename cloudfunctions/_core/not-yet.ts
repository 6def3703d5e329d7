import { AppError } from './app-error';

/** Stands in while a use case is being written; the last one takes this file away. */
export const notYet = async (): Promise<never> => {
  throw new AppError('INTERNAL');
};
