export {
  ALERT_KINDS,
  ALERT_STATES,
  ANSWERS,
  CHANNELS,
  MUTABLE_KINDS,
  PARTS,
  SEND_STATES,
  SETTLEABLE,
  TEMPLATE_OF,
  TEMPLATES,
  URGENT,
  type AlertKind,
  type AlertState,
  type Answer,
  type Channel,
  type Part,
  type SendState,
  type TemplateKey,
} from './terms';
export { alertFacts, type AlertFacts } from './schema';
export { NO_CREDIT, type Credit, type Credits, type Quiet, type Waiting } from './types';
export { settledKeyOf, subjectOf, type Subject } from './subject-of';
export { changeOf, closedBy, isTellable, lastDayOf, materialHash, type Material, type MeasureChange } from './material';
export { STAFF_PAUSE, type Hours } from './earliest';
export { choosePush, templateFor, type Choice, type Chosen } from './choose-push';
export { dayOf } from './day-of';
export { fillTemplate, fitField, isField } from './fit-field';
export { givenBack, granted, reserved, spent, voided } from './ledger';
export { KIND_WEIGHTS, ranked, weigh, WEIGHTS } from './rank';
export { afterQuiet, dayEnd, dayStart, isQuiet, isSameDay, lastDigest, nextDigest, nextMidnight } from './schedule';
export { pushTimes } from './times';
export { onDay, type Day, type Step } from './calendar';
export { actionSteps } from './calendar-actions';
export { followSteps } from './calendar-follows';
export { changesOf, changeSteps, hasToReport, titleSteps, updateSteps } from './calendar-titles';
