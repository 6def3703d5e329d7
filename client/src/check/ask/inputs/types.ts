import type { Question } from '@shared/check/types';

/** What stands in an input right now. */
export type Entered =
  | { readonly state: 'empty' }
  | { readonly state: 'bad'; readonly text: string }
  | { readonly state: 'value'; readonly value: unknown };

export interface InputProps {
  readonly question: Question;
  /** The stored answer, undefined while there is none. */
  readonly value: unknown;
  /** Tell what was entered; nothing is stored until 下一题. */
  readonly report: (entered: Entered) => void;
  /** Answer and go on at once: a tap on a big button says it all. */
  readonly pick: (value: unknown) => void;
}

export const EMPTY: Entered = { state: 'empty' };
export const bad = (text: string): Entered => ({ state: 'bad', text });
export const entered = (value: unknown): Entered => ({ state: 'value', value });
