export {
  ALERT_KINDS,
  ALERT_STATES,
  ANSWERS,
  CHANNELS,
  MUTABLE_KINDS,
  PARTS,
  SEND_STATES,
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
