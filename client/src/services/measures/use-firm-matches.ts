import { useQuery } from '@tanstack/react-query';

import { LIMITS } from '@shared/api';
import type { MeasureMatch } from '@shared/measures';

import { call } from '../call';

/** How the measures stand to a firm in a commissioner's care: computed in the cloud, because its figures stay there. */
export interface FirmMatches {
  readonly asOf: string;
  readonly matches: readonly MeasureMatch[];
}

async function matchesOf(firmId: string): Promise<FirmMatches> {
  const matches: MeasureMatch[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(firmId, cursor);
    matches.push(...page.items.map(({ match }) => match));
    if (page.next === null) return { asOf: page.asOf, matches };
    cursor = page.next;
  }
}

const pageOf = (firmId: string, cursor: string | null) =>
  call('measures', 'matchFirm', { firmId, limit: LIMITS.measuresPage, ...(cursor === null ? {} : { cursor }) });

/** Every look is written down for the firm, so it is not looked at again while the answer is fresh. */
export function useFirmMatches(firmId: string | undefined) {
  return useQuery({
    queryKey: ['measures', 'firm', firmId],
    queryFn: () => matchesOf(firmId ?? ''),
    enabled: firmId !== undefined,
    staleTime: 10 * 60 * 1000,
  });
}
