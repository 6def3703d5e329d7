import type { Firm } from '@shared/firms';
import { compileCatalogue, matchMeasures, type Fit, type PublicMeasure } from '@shared/measures';
import type { DutyFacts } from '@shared/plan/duties';
import { isNew, opensOn } from '@shared/plan/timely';
import type { Catalogue } from '../measures/catalogue';

export type Timely = Pick<DutyFacts, 'openings' | 'news'>;

const NONE: Timely = { openings: [], news: [] };
/** Only the firm itself confirms what nobody else can judge, so what depends on that is told as well. */
export const MAY_FIT: readonly Fit[] = ['fits', 'fits-if'];

/**
 * Of each firm the measures that are news or open soon. There are few of them on any day, so a hundred firms are matched against
 * these alone and not against the whole catalogue.
 */
export function timelyMeasures(catalogue: Catalogue | null, day: string): (firm: Firm) => Timely {
  const timely = catalogue?.measures.filter((measure) => isTimely(measure, day)) ?? [];
  if (timely.length === 0) return () => NONE;
  const compiled = compileCatalogue(timely);
  const byId = new Map(timely.map((measure) => [measure.id, measure]));
  return (firm) => {
    const fitting = matchMeasures(compiled, firm, { asOf: day })
      .filter(({ fit }) => MAY_FIT.includes(fit))
      .flatMap(({ id }) => byId.get(id) ?? []);
    return {
      openings: fitting.flatMap((measure) => {
        const on = opensOn(measure, day);
        return on === null ? [] : [{ measureId: measure.id, title: measure.title, on }];
      }),
      news: fitting.filter((measure) => isNew(measure, day)).map(({ id, title }) => ({ measureId: id, title })),
    };
  };
}

const isTimely = (measure: PublicMeasure, day: string): boolean =>
  measure.listed && (opensOn(measure, day) !== null || isNew(measure, day));
