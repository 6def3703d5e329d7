import { LIMITS } from '@shared/api';

/** As many at once as one call may hand over. */
export function inBatches<T>(items: readonly T[]): readonly (readonly T[])[] {
  const { assignAtOnce } = LIMITS;
  return Array.from({ length: Math.ceil(items.length / assignAtOnce) }, (_, at) =>
    items.slice(at * assignAtOnce, (at + 1) * assignAtOnce),
  );
}
