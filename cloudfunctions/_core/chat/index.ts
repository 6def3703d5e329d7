import { closeMatter } from './close-matter';
import { listConversations } from './list-conversations';
import { listHistory } from './list-history';
import { keepQuickReplies, listQuickReplies } from './quick-replies';
import { listMatters } from './list-matters';
import { listReminders } from './list-reminders';
import { rateMatter } from './rate-matter';
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
  close: closeMatter,
  rate: rateMatter,
  matters: listMatters,
  reminders: listReminders,
};
