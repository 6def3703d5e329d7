import { useMemo } from 'react';

import { compileCatalogue, matchMeasures, type PublicMeasure } from '@shared/measures';

import { today } from '../../services/clock';
import { useDraft } from '../../services/draft';
import { firmOf, firmRegion, useConfirmed } from '../../services/measures';
import type { Standing } from './next-step';

/** How the firm of this phone stands to one measure, also where the lists leave it out. */
export function useStanding(measure: PublicMeasure): Standing {
  const answers = useDraft((state) => state.draft.firm);
  const confirmed = useConfirmed((state) => state.confirmed);
  const catalogue = useMemo(() => compileCatalogue([measure]), [measure]);
  const firm = firmOf(answers);
  const asOf = today();
  return useMemo((): Standing => {
    if (!firm) return { kind: firmRegion(answers) === null ? 'none' : 'broken' };
    const [match] = matchMeasures(catalogue, firm, { asOf, all: true, confirmed });
    const [unconfirmed] = matchMeasures(catalogue, firm, { asOf, all: true });
    return match && unconfirmed ? { kind: 'matched', match, unconfirmed } : { kind: 'none' };
  }, [catalogue, firm, answers, asOf, confirmed]);
}
