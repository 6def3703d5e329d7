export { askFor, type Asked } from './ask';
export { openMessageSettings, readMainSwitch } from './ask-credit';
export { useAsks } from './asks';
export { changeSettings, saveChanges, useSettingsInHand } from './change-settings';
export { forgetAlerts, undoForgetAlerts } from './forget';
export { flushGrants } from './grants';
export { keptInbox } from './kept-inbox';
export { MOST_LEFT, pickAsks } from './pick-asks';
export {
  markSeen,
  refreshAsks,
  refreshNews,
  useAlert,
  useInbox,
  useMayHaveAlerts,
  useNews,
  type AlertInHand,
  type AlertSettings,
  type InboxItem,
} from './queries';
export type { Ask, Place } from './schema';
export { useAsking } from './use-asking';
export { watchAlerts } from './watch-alerts';
