import type { ChatEntry, Conversation } from '@shared/api/chat';

import type { OpenConversation } from '../../services/chat/types';
import { CHAT } from '../../texts/chat';

type Known = Pick<OpenConversation, 'entries' | 'waiting'>;

/**
 * What a page shows of a conversation before the cloud has answered, or without a network: with whom it is, as the words that
 * this phone has say. Null where it has none.
 */
export function standInOf(firmId: string, { entries, waiting }: Known, isCare: boolean): Conversation | null {
  if (entries.length === 0 && waiting.length === 0) return null;
  const newest = newestOf(entries, ({ side, isYou }) => side === 'care' && !isYou);
  const own = newestOf(entries, ({ isYou }) => isYou);
  return {
    firmId,
    firmName: null,
    care: { name: newest?.from.name ?? CHAT.someCare, cover: null, until: null },
    side: own?.from.side ?? (isCare ? 'care' : 'firm'),
    isCover: false,
    seq: entries[entries.length - 1]?.seq ?? 0,
    unread: 0,
    last: null,
    clock: null,
  };
}

function newestOf(entries: readonly ChatEntry[], is: (from: ChatEntry['from']) => boolean): ChatEntry | null {
  for (let i = entries.length - 1; i >= 0; i -= 1) {
    const entry = entries[i];
    if (entry && is(entry.from)) return entry;
  }
  return null;
}
