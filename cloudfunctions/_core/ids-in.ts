const ID = /^[0-9a-f]{32}$/;

/** Every id in a value that is stored, once each: along them an erasure finds what mentions somebody. */
export function idsIn(value: unknown): string[] {
  return [...new Set(all(value))];
}

function all(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(all) : [];
}
