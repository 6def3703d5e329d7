import { LIMITS } from '@shared/api';

/** 5, 10, 20, 50, 100 …: an exact count would let two nearly equal conditions be subtracted from each other. */
export function roundedCount(count: number): number | null {
  if (count < LIMITS.smallestCell) return null;
  const unit = 10 ** Math.floor(Math.log10(count));
  return unit * ([5, 2].find((step) => count >= step * unit) ?? 1);
}
