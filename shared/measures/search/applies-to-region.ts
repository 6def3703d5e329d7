import { regionWithin } from '../../firms';
import type { Condition } from '../../rules';
import type { PublicMeasure } from '../schema';
import { NATION } from '../terms';

/**
 * True for national measures, those of the region and of all above it, and those of places inside it: whoever looks at a
 * province wants its cities too. A condition on the region that cannot hold takes a measure out.
 */
export function appliesToRegion({ region: home, requirements }: PublicMeasure, region: string): boolean {
  if (home !== NATION && regionWithin(region, home) === 'unmet') return false;
  return requirements.every(({ when }) => couldHold(when, region));
}

/** False where the region alone decides that the condition fails. */
function couldHold(when: Condition, region: string): boolean {
  if ('regionIn' in when) return when.regionIn.some((area) => isIn(region, area) !== 'unmet');
  if ('not' in when) return !surelyHolds(when.not, region);
  if ('all' in when) return when.all.every((each) => couldHold(each, region));
  if ('any' in when) return when.any.some((each) => couldHold(each, region));
  if ('atLeast' in when) return when.of.filter((each) => couldHold(each, region)).length >= when.atLeast;
  return true;
}

/** True where the region alone decides that the condition holds. */
function surelyHolds(when: Condition, region: string): boolean {
  if ('regionIn' in when) return when.regionIn.some((area) => isIn(region, area) === 'met');
  if ('not' in when) return !couldHold(when.not, region);
  if ('all' in when) return when.all.every((each) => surelyHolds(each, region));
  if ('any' in when) return when.any.some((each) => surelyHolds(each, region));
  if ('atLeast' in when) return when.of.filter((each) => surelyHolds(each, region)).length >= when.atLeast;
  return false;
}

/** Every region is in the country; of the country as a whole nothing is known. */
function isIn(region: string, area: string): 'met' | 'unmet' | 'unknown' {
  if (area === NATION) return 'met';
  return region === NATION ? 'unknown' : regionWithin(region, area);
}
