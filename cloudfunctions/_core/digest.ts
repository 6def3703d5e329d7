import { createHash, randomUUID } from 'node:crypto';

/** Deterministic id of several texts: 32 hexadecimal digits. The parts are kept apart, so `ab|c` is not `a|bc`. */
export function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** A new id of the same form. */
export function newId(): string {
  return randomUUID().replaceAll('-', '');
}
