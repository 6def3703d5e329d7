import { measureId } from '@shared/measures';
import { PROBLEMS } from './texts';

/** Without an id nobody can tell which measure is meant, so this is said before anything else. */
export function readId(value: unknown): { readonly id: string } | { readonly say: string } {
  if (value === undefined || value === null || value === '') return { say: PROBLEMS.noId };
  const parsed = measureId.safeParse(value);
  return parsed.success ? { id: parsed.data } : { say: PROBLEMS.badId(String(value)) };
}
