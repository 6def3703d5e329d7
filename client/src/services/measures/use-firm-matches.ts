import { useQuery } from '@tanstack/react-query';

import { LIMITS, type ActionOutput } from '@shared/api';
import type { MeasureMatch } from '@shared/measures';

import { call, CallError } from '../call';

/** How the measures stand to a firm in a commissioner's care: computed in the cloud, because its figures stay there. */
export interface FirmMatches {
  readonly asOf: string;
  readonly matches: readonly MeasureMatch[];
}

/** A catalogue that is published between two pages makes the list begin again; not for ever. */
const TRIES = 3;

export async function matchesOf(firmId: string, ask: AskPage = pageOf): Promise<FirmMatches> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await allPages(firmId, ask);
    } catch (fault) {
      if (tries === TRIES || !(fault instanceof CallError) || fault.code !== 'CONFLICT') throw fault;
    }
  }
}

async function allPages(firmId: string, ask: AskPage): Promise<FirmMatches> {
  const matches: MeasureMatch[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<AskPage>> = await ask(firmId, cursor);
    matches.push(...page.items.map(({ match }) => match));
    if (page.next === null) return { asOf: page.asOf, matches };
    cursor = page.next;
  }
}

type AskPage = (firmId: string, cursor: string | null) => Promise<ActionOutput<'measures', 'matchFirm'>>;
const pageOf: AskPage = (firmId, cursor) =>
  call('measures', 'matchFirm', { firmId, limit: LIMITS.measuresPage, ...(cursor === null ? {} : { cursor }) });

/** The firm is not there, or not or no longer in the care of who asks. */
export const isGone = (fault: Error | null): boolean =>
  fault instanceof CallError && (fault.code === 'NOT_FOUND' || fault.code === 'FORBIDDEN');

/** Every look is written down for the firm, so it is not looked at again while the answer is fresh. */
export function useFirmMatches(firmId: string | undefined) {
  return useQuery({
    queryKey: ['measures', 'firm', firmId],
    queryFn: () => matchesOf(firmId ?? ''),
    enabled: firmId !== undefined,
    staleTime: 10 * 60 * 1000,
  });
}
