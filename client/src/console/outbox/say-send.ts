import type { Outcome } from '@shared/rules/types';
import { SEND_STATES, type SendState } from '@shared/alerts';

import { SEND_CODE_HELP, SEND_STATE_HELP, SEND_STATE_WORDS } from '../../texts/console-alerts';

export interface Sends {
  readonly state: string;
  readonly code: number;
  readonly count: number;
}

const TONES: Readonly<Record<SendState, Outcome>> = {
  sent: 'met',
  sending: 'unknown',
  retry: 'unknown',
  unsure: 'review',
  unsent: 'review',
  refused: 'na',
  failed: 'unmet',
};
const isState = (state: string): state is SendState => (SEND_STATES as readonly string[]).includes(state);

/** What somebody has to look at comes first, then what is more. */
const ORDER: readonly Outcome[] = ['unmet', 'review', 'unknown', 'met', 'na'];

/** How calls ended, in words: the platform's code explains itself where it is known, else the state does. */
export const saySend = ({ state, code }: Pick<Sends, 'state' | 'code'>) => {
  if (!isState(state)) return { tone: 'unknown' as const, word: state, help: SEND_CODE_HELP[code] ?? '' };
  const help = (code === 0 ? undefined : SEND_CODE_HELP[code]) ?? SEND_STATE_HELP[state];
  return { tone: TONES[state], word: SEND_STATE_WORDS[state], help };
};

export const sortSends = (sends: readonly Sends[]): readonly Sends[] =>
  [...sends].sort(
    (a, b) => ORDER.indexOf(saySend(a).tone) - ORDER.indexOf(saySend(b).tone) || b.count - a.count || a.code - b.code,
  );
