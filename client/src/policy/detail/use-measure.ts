import { useQuery } from '@tanstack/react-query';

import { cardOf, relatedTo, type Card, type PublicMeasure } from '@shared/measures';

import { call, CallError } from '../../services/call';
import { today } from '../../services/clock';
import { usePack } from '../../services/measures';
import { insteadOf } from './next-step';

const MOST_RELATED = 4;

export interface Found {
  readonly state: 'ready';
  readonly measure: PublicMeasure;
  /** What to look at instead, and beside it. */
  readonly successors: readonly Card[];
  readonly related: readonly Card[];
}
export type MeasureInHand =
  Found | { readonly state: 'loading' | 'missing' } | { readonly state: 'failed'; readonly retry: () => void };

const MISSING: readonly string[] = ['NOT_FOUND', 'BAD_REQUEST'];

/** A measure from the phone's pack at once, and what the cloud says of it as soon as that is here. */
export function useMeasure(id: string | undefined): MeasureInHand {
  const { state, pack } = usePack();
  const asOf = today();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['measures', 'detail', id, asOf],
    queryFn: () => call('measures', 'detail', { measureId: id ?? '', asOf }),
    enabled: id !== undefined,
    refetchOnReconnect: 'always',
  });
  if (id === undefined) return { state: 'missing' };
  if (data) return { state: 'ready', ...data };
  const kept = pack?.byId.get(id);
  if (pack && kept) {
    const cards = (measures: readonly PublicMeasure[]) => measures.map((each) => cardOf(each, asOf));
    return {
      state: 'ready',
      measure: kept,
      successors: cards(insteadOf(kept).flatMap((other) => pack.byId.get(other) ?? [])),
      related: cards(relatedTo(kept, pack.measures, asOf, MOST_RELATED)),
    };
  }
  if (error instanceof CallError && MISSING.includes(error.code)) return { state: 'missing' };
  if (state === 'loading' || isFetching) return { state: 'loading' };
  return { state: 'failed', retry: () => void refetch() };
}
