import type { ChatEntry } from '@shared/api/chat';
import { wordsOf } from '@shared/chat';

export interface Piece {
  readonly words: string;
  readonly isHit: boolean;
}

/** Words before a hit, and in all. */
const BEFORE = 16;
const MOST = 90;

/** The words around the first hit, in pieces: what was searched for is marked. */
export function excerptOf(what: ChatEntry['what'], text: string): readonly Piece[] {
  const whole = wordsOf(what).replace(/\s+/g, ' ');
  const first = whole.toLowerCase().indexOf(text.toLowerCase());
  const from = Math.max(0, first - BEFORE);
  const cut = whole.slice(from, from + MOST);
  const shown = `${from > 0 ? '…' : ''}${cut}${from + MOST < whole.length ? '…' : ''}`;
  return split(shown, text.toLowerCase());
}

function split(shown: string, wanted: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = shown;
  for (;;) {
    const at = rest.toLowerCase().indexOf(wanted);
    if (at < 0) break;
    if (at > 0) pieces.push({ words: rest.slice(0, at), isHit: false });
    pieces.push({ words: rest.slice(at, at + wanted.length), isHit: true });
    rest = rest.slice(at + wanted.length);
  }
  return rest === '' ? pieces : [...pieces, { words: rest, isHit: false }];
}
