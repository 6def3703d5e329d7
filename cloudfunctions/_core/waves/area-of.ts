import { outermost } from '@shared/access';
import type { Matchable, Requirement } from '@shared/measures';
import { NATION } from '@shared/measures/terms';
import { conditionsIn } from '@shared/rules';

/** The id of the condition that `placed` adds: no condition of the record, so it is named to nobody. */
export const PLACE = 'place-of-measure';

/**
 * The measure with the place that it applies in among its conditions, where they name none: one of a city is for its own firms,
 * though the record may not say so. `appliesIn` sees it the same way.
 */
export function placed<Placed extends Pick<Matchable, 'region' | 'requirements'>>(measure: Placed): Placed {
  const { region, requirements } = measure;
  const isNamed = requirements.flatMap(({ when }) => conditionsIn(when)).some((each) => 'regionIn' in each);
  if (region === NATION || isNamed) return measure;
  const place: Requirement = { id: PLACE, when: { regionIn: [region] }, unless: 'never', text: null };
  return { ...measure, requirements: [place, ...requirements] };
}

/** Regions outside which nobody can fit a measure; the country where its conditions do not say. Expects it `placed`. */
export function areaOf({ requirements }: Pick<Matchable, 'requirements'>): readonly string[] {
  const [area] = requirements.flatMap(({ when }) => ('regionIn' in when ? [when.regionIn] : []));
  return area ?? [NATION];
}

/** The fewest regions that hold all of these: firms are listed by one after the other, and none of them twice. */
export function regionsOf(measures: readonly Pick<Matchable, 'requirements'>[]): readonly string[] {
  const all = [...new Set(measures.flatMap(areaOf))];
  return all.includes(NATION) ? [NATION] : [...outermost(all)].sort();
}
