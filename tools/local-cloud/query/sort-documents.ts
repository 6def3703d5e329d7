import { encodeValue, invert } from '../store/encode-key';
import type { Doc } from '../store/types';
import { valuesAt } from '../store/values-at';
import type { SortSpec } from './plan-query';

/** MongoDB sorts an array by its least element, downwards by its greatest. */
function sortKey(document: Doc, sort: SortSpec): Buffer {
  const parts = sort.map(([field, direction]) => {
    const encoded = valuesAt(document, field)
      .values.map(encodeValue)
      .sort((a, b) => Buffer.compare(a, b));
    const chosen = (direction === 1 ? encoded[0] : encoded.at(-1)) ?? encodeValue(null);
    return direction === 1 ? chosen : invert(chosen);
  });
  return Buffer.concat(parts);
}

/** Sorts as the indexes do, so that a page does not depend on whether an index served it. */
export function sortDocuments(documents: readonly Doc[], sort: SortSpec): Doc[] {
  return documents
    .map((document) => ({ document, key: sortKey(document, sort) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ document }) => document);
}
