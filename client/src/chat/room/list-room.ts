import { shallow } from 'zustand/shallow';

import type { OpenConversation } from '../../services/chat/types';

/** What of a conversation its list shows or does: typing changes the draft, which is not among it. */
const LIST_PARTS = [
  'entries',
  'held',
  'waiting',
  'theirs',
  'firstUnread',
  'isOpening',
  'hasOlder',
  'isLoadingOlder',
  'loadOlder',
  'loadBackTo',
  'sayAgain',
  'rewrite',
  'markRead',
] as const satisfies readonly (keyof OpenConversation)[];

export type ListRoom = Pick<OpenConversation, (typeof LIST_PARTS)[number]>;

/** The list is not laid out anew for a letter. */
export function isSameList<Props extends { readonly room: ListRoom }>(before: Props, now: Props): boolean {
  const { room: one, ...rest } = before;
  const { room: other, ...others } = now;
  return LIST_PARTS.every((part) => one[part] === other[part]) && shallow(rest, others);
}
