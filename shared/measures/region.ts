import { regionWithin } from '../firms/regions';
import { conditionsIn } from '../rules/walk';
import type { Requirement } from './schema';
import { NATION } from './terms';

interface Placed {
  readonly region: string;
  readonly requirements: readonly Pick<Requirement, 'when'>[];
}

/**
 * Does a measure apply in a region, or somewhere inside it? A measure of the country does, unless its conditions name
 * other places; one of a province, city or county by its own code or the places that its conditions name.
 */
export function appliesIn({ region: own, requirements }: Placed, region: string): boolean {
  if (region === NATION) return true;
  const asked = requirements.flatMap(({ when }) => conditionsIn(when));
  const named = asked.flatMap((each) => ('regionIn' in each ? each.regionIn : []));
  const areas = named.length > 0 ? named : own === NATION ? [] : [own];
  return areas.length === 0 || areas.some((area) => regionWithin(region, area) !== 'unmet');
}
