import { notYet } from '../not-yet';
import { listConversations } from './list-conversations';
import { listHistory } from './list-history';
import { keepQuickReplies, listQuickReplies } from './quick-replies';
import { recallMessage } from './recall-message';
import { openFile } from './open-file';
import { searchMessages } from './search-messages';
import { sendMessage } from './send-message';
import { syncConversation } from './sync-conversation';
import { uploadFile } from './upload-file';

/** What the two sides of a conversation do. */
export const chatUseCases = {
  list: listConversations,
  sync: syncConversation,
  history: listHistory,
  send: sendMessage,
  recall: recallMessage,
  search: searchMessages,
  file: openFile,
  upload: uploadFile,
  quickReplies: listQuickReplies,
  setQuickReplies: keepQuickReplies,
  close: notYet,
  rate: notYet,
  matters: notYet,
  reminders: notYet,
};
