import type { ActionDraft } from '../api/plan';
import { LIMITS } from '../api/limits';

const TITLE = 80;
const NOTE = 200;
const PAPER = 60;

interface Raw extends Pick<ActionDraft, 'origin' | 'title' | 'who' | 'due' | 'papers'> {
  readonly figure?: ActionDraft['figure'];
  /** Sentences; what is empty or false is left out. */
  readonly notes: readonly (string | false | null | undefined)[];
}

/** A draft in the form that the contract asks: one line each, no longer than it may be, no paper twice. */
export function draftOf({ title, notes, papers, figure = null, ...rest }: Raw): ActionDraft {
  const note = oneLine(notes.filter(Boolean).join(''), NOTE);
  const lines = [...new Set(papers.map((paper) => oneLine(paper, PAPER)))].filter((paper) => paper !== '');
  return {
    ...rest,
    title: oneLine(title, TITLE),
    note: note === '' ? null : note,
    papers: lines.slice(0, LIMITS.papersPerAction),
    figure,
    resources: [],
  };
}

/** Cut between characters and not inside one: 𠮷 is two code units. */
function oneLine(text: string, most: number): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim();
  if (line.length <= most) return line;
  let cut = '';
  for (const character of line) {
    if (cut.length + character.length >= most) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
