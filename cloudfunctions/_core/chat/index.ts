import { notYet } from '../not-yet';
import { listHistory } from './list-history';
import { sendMessage } from './send-message';
import { syncConversation } from './sync-conversation';

/** What the two sides of a conversation do. */
export const chatUseCases = {
  list: notYet,
  sync: syncConversation,
  history: listHistory,
  send: sendMessage,
  recall: notYet,
  search: notYet,
  file: notYet,
  upload: notYet,
  quickReplies: notYet,
  setQuickReplies: notYet,
  close: notYet,
  rate: notYet,
  matters: notYet,
  reminders: notYet,
};
