export { refreshUnread, repeatBadge, useUnread, watchUnread } from './badge';
export { forgetChat, undoForgetChat } from './forget';
export { useConversations, type Conversations } from './list';
export { useOutcomes, type Outcome } from './outcome';
export { recall } from './recall';
export { sayAgain, sayTo, type SayOptions } from './say';
export { flushChat } from './send-waiting';
export type { OpenConversation, Saying, Waiting } from './types';
export { useConversation, useWaiting } from './use-conversation';
