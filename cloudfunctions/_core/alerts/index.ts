import type { UseCases } from '../serve';
import { countNews } from './count-news';
import { grantCredit } from './grant-credit';
import { listInbox } from './list-inbox';
import { markSeen } from './mark-seen';
import { readSettings } from './read-settings';
import { setSettings } from './set-settings';
import { settleMatter } from './settle-matter';
import { showAlert } from './show-alert';

export const alertsUseCases: UseCases<'alerts'> = {
  inbox: listInbox,
  alert: showAlert,
  seen: markSeen,
  news: countNews,
  settings: readSettings,
  setSettings,
  grant: grantCredit,
  settle: settleMatter,
};
