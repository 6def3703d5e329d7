import type { OpenConversation, Waiting } from '../../services/chat/types';
import { CHAT } from '../../texts/chat';
import type { IconName } from '../../ui';

/** How far a message of this phone is: a word and a sign, never a colour alone. */
export interface Status {
  readonly word: string;
  readonly icon: IconName;
  readonly tone: 'soft' | 'warn' | 'bad';
}

const soft = (word: string, icon: IconName): Status => ({ word, icon, tone: 'soft' });

export function statusOfSaid(seq: number, { delivered, read }: OpenConversation['theirs']): Status {
  if (seq <= read) return soft(CHAT.states.read, 'check');
  return soft(seq <= delivered ? CHAT.states.delivered : CHAT.states.sent, 'check');
}

const HELD = {
  checking: { word: CHAT.states.checking, icon: 'shield', tone: 'soft' },
  down: { word: CHAT.states.down, icon: 'clock', tone: 'warn' },
  review: { word: CHAT.states.review, icon: 'person', tone: 'warn' },
  refused: { word: CHAT.states.refused, icon: 'cross', tone: 'bad' },
} as const satisfies Readonly<Record<OpenConversation['held'][number]['why'], Status>>;
export const statusOfHeld = (why: keyof typeof HELD): Status => HELD[why];

export function statusOfWaiting({ problem, sent }: Waiting, isOnline: boolean): Status {
  if (problem?.code === 'refused') return HELD.refused;
  if (problem) return { word: `${CHAT.states.failed}：${problem.message}`, icon: 'alert', tone: 'bad' };
  if (!isOnline) return { word: CHAT.states.waiting, icon: 'offline', tone: 'warn' };
  return soft(sent === null ? CHAT.states.sending : CHAT.states.part(Math.round(sent * 100)), 'clock');
}
