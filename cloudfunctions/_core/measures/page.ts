import { LIMITS } from '@shared/api';
import { AppError } from '../app-error';

/** A page of a list that one version of the catalogue gives: where it starts, how long it is, where the next one starts. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
  readonly nextOf: (total: number) => string | null;
}

/** Throws CONFLICT (`cursor`) for a place in another version: going on there would skip or repeat. */
export function pageOf(version: string, cursor: string | undefined, limit: number = LIMITS.measuresPageDefault): Page {
  const [cut = version, offset = '0'] = cursor?.split(':') ?? [];
  if (cut !== version) throw new AppError('CONFLICT', [{ path: 'cursor', code: 'stale' }]);
  const end = Number(offset) + limit;
  return { offset: Number(offset), limit, nextOf: (total) => (end < total ? `${version}:${end}` : null) };
}
