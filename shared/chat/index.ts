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
