import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

import { cardOf, relatedTo, type Card, type PublicMeasure } from '@shared/measures';

import { call, CallError } from '../../services/call';
import { useDay } from '../../services/day';
import { usePack } from '../../services/measures';
import { insteadOf } from './next-step';

const MOST_RELATED = 4;

export interface Found {
  readonly state: 'ready';
  readonly measure: PublicMeasure;
  /** What to look at instead, and beside it. */
  readonly successors: readonly Card[];
  readonly related: readonly Card[];
  /** From the phone's pack, because the cloud did not answer. */
  readonly isKept: boolean;
}
export type MeasureInHand =
  Found | { readonly state: 'loading' | 'missing' } | { readonly state: 'failed'; readonly retry: () => void };

const MISSING: readonly string[] = ['NOT_FOUND', 'BAD_REQUEST'];

/**
 * A measure from the phone's pack at once, and what the cloud says of it as soon as that is here. What the cloud has
 * withdrawn is gone, also from the pack.
 */
export function useMeasure(id: string | undefined): MeasureInHand {
  const { state, pack, refresh } = usePack();
  const asOf = useDay();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['measures', 'detail', id, asOf],
    queryFn: () => call('measures', 'detail', { measureId: id ?? '', asOf }),
    enabled: id !== undefined,
    refetchOnReconnect: 'always',
  });
  const isGone = error instanceof CallError && MISSING.includes(error.code);
  const kept = id === undefined ? undefined : pack?.byId.get(id);
  const isStale = isGone && kept !== undefined;
  useEffect(() => {
    if (isStale) refresh();
    // Once for what was found to be gone: `refresh` is a new function at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isStale]);
  if (id === undefined || isGone) return { state: 'missing' };
  if (data) return { state: 'ready', isKept: false, ...data };
  if (pack && kept) {
    const cards = (measures: readonly PublicMeasure[]) => measures.map((each) => cardOf(each, asOf));
    return {
      state: 'ready',
      measure: kept,
      successors: cards(insteadOf(kept).flatMap((other) => pack.byId.get(other) ?? [])),
      related: cards(relatedTo(kept, pack.measures, asOf, MOST_RELATED)),
      isKept: !isFetching,
    };
  }
  if (state === 'loading' || isFetching) return { state: 'loading' };
  return { state: 'failed', retry: () => void refetch() };
}
