/** Far below what a transaction may hold: it is done again from the start when one of its documents is somebody else's. */
const AT_ONCE = 20;

/** A list in parts that one transaction writes. */
export const inParts = <Item>(items: readonly Item[]): (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, at) => items.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
