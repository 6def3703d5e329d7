type Texts = readonly string[];

export function moved(items: Texts, from: number, to: number): Texts {
  const rest = removed(items, from);
  return [...rest.slice(0, to), ...items.slice(from, from + 1), ...rest.slice(to)];
}

export const removed = (items: Texts, at: number): Texts => items.filter((_, index) => index !== at);
export const replaced = (items: Texts, at: number, text: string): Texts =>
  items.map((item, index) => (index === at ? text : item));
