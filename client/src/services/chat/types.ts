import type { ChatCard, ChatEntry, Conversation, HeldMessage } from '@shared/api/chat';
import type { Topic } from '@shared/chat';

import type { CallError } from '../call';
import type { PickedFile } from '../picked-file';

/** What somebody wants to say, before it is on its way. */
export type Saying =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: PickedFile }
  | { readonly kind: 'card'; readonly card: ChatCard; readonly title: string };

/** A message of this phone that the cloud does not have yet, in the order in which they go out. */
export interface Waiting {
  readonly key: string;
  readonly firmId: string;
  readonly saying: Saying;
  readonly replyTo: { readonly seq: number; readonly brief: string } | null;
  readonly at: string;
  /** Of a file, how much has arrived, 0 to 1; null for what has no parts. */
  readonly sent: number | null;
  /** A file that the phone had no room for: it is gone when the app closes. */
  readonly isUnkept: boolean;
  /** Why it stays: sending the same again cannot help. Null: it goes out as soon as it can. */
  readonly problem: { readonly code: string; readonly message: string } | null;
}

/** A conversation as a page shows it. */
export interface OpenConversation {
  readonly conversation: Conversation | null;
  /** What this phone has of it, oldest first and without a gap. */
  readonly entries: readonly ChatEntry[];
  readonly hasOlder: boolean;
  readonly isLoadingOlder: boolean;
  readonly theirs: { readonly delivered: number; readonly read: number };
  /** The first place that its reader had not read when the page was opened, which may not be here yet; null: there was none. */
  readonly firstUnread: number | null;
  /** Nobody knows yet whether there is one: what is here is what was kept, or what was read the last time. */
  readonly isOpening: boolean;
  /** Without what this phone has the words of, which waits. */
  readonly held: readonly HeldMessage[];
  readonly waiting: readonly Waiting[];
  /** The phone is full: what waits is gone when the app closes. */
  readonly isUnkept: boolean;
  readonly matter: { readonly matter: number; readonly isOpen: boolean; readonly rating: number | null } | null;
  readonly isLoading: boolean;
  readonly error: CallError | null;
  readonly draft: string;
  readonly setDraft: (text: string) => void;
  readonly loadOlder: () => Promise<void>;
  /** Everything between an entry and the oldest one that is here is fetched, so that a page can go to it. */
  readonly loadBackTo: (seq: number) => Promise<void>;
  readonly say: (saying: Saying, options?: { readonly topic?: Topic; readonly replyTo?: Waiting['replyTo'] }) => void;
  readonly sayAgain: (key: string) => void;
  /** The words of one that did not go out become what is being written. */
  readonly rewrite: (key: string) => void;
  /** Takes back what waits, is held, or was said a moment ago. */
  readonly recall: (key: string) => Promise<CallError | null>;
  /** The page is in sight and shows everything up to here. */
  readonly markRead: (seq: number) => void;
  readonly refresh: () => void;
}
