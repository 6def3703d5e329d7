import { rangeOfCharacter, rangeOfPair, slotOf, type Bigrams } from './bigrams';
import { SHORT_FIELDS } from './fields';
import { FAR, nearness, swapped } from './one-edit';

export interface NearlyHeld {
  readonly record: number;
  readonly nearness: number;
  readonly isInTitle: boolean;
}

/**
 * Records whose short fields hold a word of three or more characters but for one edit. Each such text holds a half of the
 * word as it is, or its two middle characters swapped: only records with the first pair of those are read.
 */
export function nearlyHolding(index: Bigrams, word: string): NearlyHeld[] {
  const half = word.length >> 1;
  const seen = new Set<number>();
  const isOne = half === 1;
  const ranges = [
    isOne ? rangeOfCharacter(index, word) : rangeOfPair(index, word, 0),
    rangeOfPair(index, word, half),
    rangeOfPair(index, swapped(word, half), half - 1),
  ];
  ranges.forEach(({ from, to, base }, each) => {
    for (let at = from; at < to; at += 1) {
      const key = index.keys[at] as number;
      const slot = isOne && each === 0 ? slotOf(key, base) : key - base;
      if ((slot & 7) < SHORT_FIELDS) seen.add(slot >> 3);
    }
  });
  const held: NearlyHeld[] = [];
  for (const record of seen) {
    const text = (index.texts[record] as string).slice(0, index.shortLengths[record]);
    const nearest = nearness(text, word);
    if (nearest === FAR) continue;
    const title = text.slice(0, index.titleLengths[record]);
    held.push({ record, nearness: nearest, isInTitle: nearness(title, word) === nearest });
  }
  return held;
}
