const LONGEST = 2400;
/** What a check has to see whole may lie across a cut. */
const OVERLAP = 100;

/** A text in pieces that the platform's check takes, each beginning with the end of the one before. */
export function cutText(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; ;) {
    const to = backOf(text, from + LONGEST);
    pieces.push(text.slice(from, to));
    if (to >= text.length) return pieces;
    from = backOf(text, to - OVERLAP);
  }
}

/** Not between the two halves of one sign. */
const backOf = (text: string, at: number): number =>
  at < text.length && /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
