import type { ChatEntry } from '@shared/api/chat';

import { CHAT } from '../../texts/chat';

/** Who said something, to the reader. */
export const nameOf = ({ isYou, name }: ChatEntry['from']): string => (isYou ? CHAT.you : (name ?? CHAT.someone));

/** Stands above a reply. The cloud has its own (`briefOf`); this one is for what is being written. */
export function briefOf({ what }: ChatEntry): string {
  switch (what.kind) {
    case 'text':
      return what.text;
    case 'picture':
      return `［${CHAT.picture}］`;
    case 'file':
      return `［${CHAT.add.file}］${what.name}`;
    case 'card':
      return `［${CHAT.cards[what.card.of]}］${what.title}`;
    default:
      return '';
  }
}
