import type { Fields } from '../store/store';

/** Stands in a record for somebody of whom nothing is left. */
export const ERASED = 'erased';

/** Who is being erased: the id, and of a firm its credit code. */
export interface Whom {
  readonly id: string;
  readonly uscc?: string | null;
}

/** A document as it is stored, with its `_id`. */
export type Stored = Fields & { readonly _id: string };

interface Found {
  /** Where the id stands; an index of this field and `along` gives the documents. */
  readonly field: string;
  readonly along: string;
}

/** How one kind of document loses a firm or a person. */
export type Way =
  /** The document under the very id goes. */
  | { readonly way: 'one' }
  /** Documents that belong to the erased go; `is` says what stands in the field. */
  | (Found & { readonly way: 'remove'; readonly is?: 'id' | 'uscc' })
  /** The same, and the files that they name in `fileId`. */
  | (Found & { readonly way: 'files' })
  /** Documents of others stay, without the erased. What `to` gives must not hold the id in `field` any more. */
  | (Found & { readonly way: 'strip'; readonly to: (document: Stored, id: string) => Fields })
  /** A step of its own does it. */
  | { readonly way: 'apart'; readonly how: string }
  | { readonly way: 'none'; readonly why: string };

/** Takes an id out of a whole value, wherever it stands in it. */
export function without(value: unknown, id: string): unknown {
  if (value === id) return ERASED;
  if (Array.isArray(value)) return value.map((each) => without(each, id));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, without(inner, id)]));
}
