import { EMPTY_ARRAY } from './encode-key';

function collect(node: unknown, path: readonly string[], found: unknown[]): boolean {
  const [head, ...rest] = path;
  if (head === undefined) {
    if (!Array.isArray(node)) {
      if (node !== undefined) found.push(node);
      return false;
    }
    if (node.length === 0) found.push(EMPTY_ARRAY);
    else found.push(...(node as unknown[]));
    return true;
  }
  if (Array.isArray(node)) {
    if (/^\d+$/.test(head)) collect(node[Number(head)], rest, found);
    for (const item of node) if (item !== null && typeof item === 'object') collect(item, path, found);
    return true;
  }
  if (node === null || typeof node !== 'object' || node instanceof Date) return false;
  return collect((node as Record<string, unknown>)[head], rest, found);
}

/**
 * The values that an index or a sort sees at a dotted path: one per element where the path meets an array, null where
 * there is nothing.
 */
export function valuesAt(
  document: unknown,
  path: string,
): { readonly values: readonly unknown[]; readonly isArray: boolean } {
  const found: unknown[] = [];
  const isArray = collect(document, path.split('.'), found);
  return { values: found.length === 0 ? [null] : found, isArray };
}
