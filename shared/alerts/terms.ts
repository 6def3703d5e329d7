/** The closed lists of alerts. Chinese terms are in `docs/glossary.md`, wording in `shared/text/alerts.ts`. */

/**
 * What may be told. Everybody mutes what he does not want, by kind. The first three come of a publication, the next three of a
 * measure that somebody follows, `outcome-flip` of an edition; titles and reports have a clock of their own; `reply` is not yet
 * read; `question` is for whoever looks after the firm; `canary` proves every hour that the outbox works.
 */
export const ALERT_KINDS = [
  'measure-new',
  'measure-changed',
  'measure-lost',
  'followed-opens',
  'followed-closing',
  'followed-closed-early',
  'outcome-flip',
  'title-ends',
  'yearly-update',
  'major-change',
  'reply',
  'action-due',
  'promise-missed',
  'question',
  'canary',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** Kinds that a person may mute: the canary is nobody's. */
export const MUTABLE_KINDS = ALERT_KINDS.filter((kind) => kind !== 'canary');

/** Kinds of which somebody of the firm can say that it is done: the rest ends by itself, or is done on a page of its own. */
export const SETTLEABLE: readonly AlertKind[] = ['title-ends', 'yearly-update', 'major-change'];

/**
 * Templates of subscribe messages by what they are for. Their ids, titles and fields are known only in the platform's console, so
 * they come from the setup. `staff` is for whoever looks after firms.
 */
export const TEMPLATES = ['policy', 'deadline', 'reply', 'task', 'staff'] as const;
export type TemplateKey = (typeof TEMPLATES)[number];

/** The template that tells an alert of a kind to a firm's people. */
export const TEMPLATE_OF: Readonly<Record<AlertKind, TemplateKey>> = {
  'measure-new': 'policy',
  'measure-changed': 'policy',
  'measure-lost': 'policy',
  'outcome-flip': 'policy',
  'followed-opens': 'deadline',
  'followed-closing': 'deadline',
  'followed-closed-early': 'deadline',
  'title-ends': 'deadline',
  'yearly-update': 'deadline',
  'major-change': 'deadline',
  reply: 'reply',
  'promise-missed': 'reply',
  'action-due': 'task',
  question: 'staff',
  canary: 'staff',
};

/** Kinds that do not wait for the hour of the day's message. */
export const URGENT: readonly AlertKind[] = ['reply', 'promise-missed', 'question', 'canary'];

/** How a template reaches people: one accept a message; an accept that holds; the platform's messages for staff. */
export const CHANNELS = ['one-time', 'long-term', 'staff'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a field of a template can be filled with. */
export const PARTS = ['what', 'kind', 'firm', 'day', 'hint', 'count', 'now'] as const;
export type Part = (typeof PARTS)[number];

/** What the platform answers when somebody is asked for a template. */
export const ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const;
export type Answer = (typeof ANSWERS)[number];

/**
 * `waiting`: may still be pushed. `pushed`: in a message that the platform took. `kept`: stays in the inbox alone (muted, seen, no
 * credit while it was fresh, not true any more). `failed`: the platform would never take it.
 */
export const ALERT_STATES = ['waiting', 'pushed', 'kept', 'failed'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** How a call of the platform ended. `unsure`: it may have been sent or not. */
export const SEND_STATES = ['sending', 'sent', 'refused', 'retry', 'failed', 'unsure', 'unsent'] as const;
export type SendState = (typeof SEND_STATES)[number];
