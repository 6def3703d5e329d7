import { regionWithin } from '../firms/regions';
import { NATION } from '../measures/terms';

/** Is the asked region (GB/T 2260, or `100000`) the one that somebody works for, or a part of it? */
export const isInside = (asked: string, own: string): boolean =>
  own === NATION || (asked !== NATION && regionWithin(asked, own) === 'met');

/** Of several regions those that lie in none of the others. */
export const outermost = (regions: readonly string[]): readonly string[] =>
  regions.filter((each) => !regions.some((other) => other !== each && isInside(each, other)));
