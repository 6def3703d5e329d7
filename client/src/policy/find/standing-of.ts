import type { MeasureMatch, PublicMeasure } from '@shared/measures';

/** Whether a firm fits what is over, or what was never for applying, tells an owner nothing. */
export function standingOf(
  { id, listed }: Pick<PublicMeasure, 'id' | 'listed'>,
  standings: ReadonlyMap<string, MeasureMatch>,
): MeasureMatch | undefined {
  const match = standings.get(id);
  return listed && match && match.state !== 'expired' && match.state !== 'replaced' ? match : undefined;
}
