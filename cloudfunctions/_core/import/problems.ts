import { PROBLEMS } from './texts';

/** Something to correct in the file, told by its place: nothing is written while there is one. */
export interface Problem {
  /** Which record of the file, from 0; −1 for the file as a whole. */
  readonly item: number;
  /** 第 3 行 H3「apply.closesOn」（截止日） */
  readonly where: string;
  readonly say: string;
}

export const problemText = ({ where, say }: Problem): string => PROBLEMS.line(where, say);

/** The file as a whole cannot be read. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** One record as the file gives it: the fields that it names, and where each stands. */
export interface Given {
  readonly item: number;
  /** Null where it is missing or no id: told already, the other fields are looked at all the same. */
  readonly id: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly where: (path: string) => string;
  /** Fields whose cell could not be read: a problem is told already. */
  readonly unread: readonly string[];
}

export interface Reading {
  readonly given: readonly Given[];
  readonly problems: readonly Problem[];
}
