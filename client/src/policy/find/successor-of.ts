import type { PublicMeasure } from '@shared/measures';

/** What took the place of a measure, where the pack has it. */
export function successorOf(
  { replacedBy, successors }: Pick<PublicMeasure, 'replacedBy' | 'successors'>,
  byId: ReadonlyMap<string, PublicMeasure>,
): PublicMeasure | undefined {
  const ids = [...(replacedBy === null ? [] : [replacedBy]), ...successors];
  return ids.map((id) => byId.get(id)).find((measure) => measure !== undefined);
}
