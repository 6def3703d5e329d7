/** What somebody said, as far as its words go; a phone and the cloud know the rest of it in different forms. */
export type Said =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture' | 'file'; readonly name: string }
  | { readonly kind: 'card'; readonly title: string; readonly text: string }
  | { readonly kind: 'recalled' | 'recall' | 'closed' | 'rated' | 'published' };

/** The words that a search finds it by, and shows: of a file its name; `''` for what only happened. */
export function wordsOf(what: Said): string {
  switch (what.kind) {
    case 'text':
      return what.text;
    case 'picture':
    case 'file':
      return what.name;
    case 'card':
      return `${what.title} ${what.text}`;
    default:
      return '';
  }
}
