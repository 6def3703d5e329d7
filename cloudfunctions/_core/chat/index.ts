import { notYet } from '../not-yet';

/** What the two sides of a conversation do. */
export const chatUseCases = {
  list: notYet,
  sync: notYet,
  history: notYet,
  send: notYet,
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
