export {
  DOCUMENT_TYPES,
  HELD,
  PICTURE_TYPES,
  REMINDERS,
  SIDES,
  TOPICS,
  type Held,
  type Reminder,
  type Side,
  type Topic,
} from './terms';
export { firstOf, headOf, mergeEntries, NO_TIMELINE, type Merged, type Timeline } from './merge';
export { BEFORE, OTHER_WORK_DAYS, PAUSE, POLICY_HOURS, promiseFor, reminderAt, type Promised } from './reply-clock';
export { isPublished, isWorkDay, minutesADay, OFFICE_PERIODS, type Period, type WorkCalendar } from './work-calendar';
export { wordsOf, type Said } from './words-of';
