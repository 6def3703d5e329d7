import { useMemo } from 'react';

import { compileCatalogue, matchMeasures, type PublicMeasure } from '@shared/measures';

import { useDay } from '../../services/day';
import { useDraft } from '../../services/draft';
import { firmOf, firmRegion, useConfirmed, useFirmMatches } from '../../services/measures';
import { isGone } from '../../services/measures/use-firm-matches';
import type { Standing } from './next-step';

/**
 * How a firm stands to one measure, also where the lists leave it out: the firm of this phone, or with `firmId` one in the
 * care of a commissioner, as the cloud told it for the list.
 */
export function useStanding(measure: PublicMeasure, firmId: string | undefined): Standing {
  const mine = useOwnStanding(measure);
  const { data, error, isFetching, refetch } = useFirmMatches(firmId);
  if (firmId === undefined) return mine;
  if (isGone(error)) return { kind: 'gone' };
  if (!data) return error && !isFetching ? { kind: 'failed', retry: () => void refetch() } : { kind: 'asking' };
  const match = data.matches.find(({ id }) => id === measure.id);
  return match ? { kind: 'matched', match, unconfirmed: match, isMine: false } : { kind: 'elsewhere' };
}

function useOwnStanding(measure: PublicMeasure): Standing {
  const answers = useDraft((state) => state.draft.firm);
  const confirmed = useConfirmed((state) => state.confirmed);
  const catalogue = useMemo(() => compileCatalogue([measure]), [measure]);
  const firm = firmOf(answers);
  const asOf = useDay();
  return useMemo((): Standing => {
    if (!firm) return { kind: firmRegion(answers) === null ? 'none' : 'broken' };
    const [match] = matchMeasures(catalogue, firm, { asOf, all: true, confirmed });
    const [unconfirmed] = matchMeasures(catalogue, firm, { asOf, all: true });
    return match && unconfirmed ? { kind: 'matched', match, unconfirmed, isMine: true } : { kind: 'none' };
  }, [catalogue, firm, answers, asOf, confirmed]);
}
