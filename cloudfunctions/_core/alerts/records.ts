import { ALERT_STATES, alertFacts, CHANNELS, PARTS, SEND_STATES, TEMPLATES, type AlertFacts } from '@shared/alerts';
import { SIDES } from '@shared/chat';
import { z } from '@shared/zod';
import { digest } from '../digest';

/**
 * `alerts`, by person, kind, subject and version (`alertIdOf`): the id makes a second one impossible, whatever runs twice. The inbox
 * is all of a person's; the outbox those with `waitingFor`.
 */
export const alertRecord = z.strictObject({
  _id: z.string(),
  personId: z.string(),
  /** `''`: of no firm. */
  firmId: z.string(),
  side: z.enum(SIDES),
  facts: alertFacts,
  at: z.string(),
  sortKey: z.string(),
  /** Not pushed before, and not worth a push after. */
  pushFrom: z.string(),
  pushUntil: z.string(),
  state: z.enum(ALERT_STATES),
  /** The person, while it may be pushed; `''` afterwards. */
  waitingFor: z.string(),
  /** The wave that it came of; `''`: none. */
  causeId: z.string(),
});
export type AlertRecord = z.infer<typeof alertRecord>;

/** One alert a person, kind, subject and version: what it is about, and which state of that. */
export const alertIdOf = (
  personId: string,
  { kind }: Pick<AlertFacts, 'kind'>,
  subject: string,
  version: string,
): string => digest('alert', personId, kind, subject, version);

const template = z.enum(TEMPLATES);
const credit = z.strictObject({
  left: z.int().min(0),
  granted: z.int(),
  spent: z.int(),
  voided: z.int(),
  isStanding: z.boolean(),
});

/**
 * `alertBoxes`, by personId: how somebody wants to be told, the ledger, and the one message that is on its way. It exists once he
 * has granted or set anything: before that there is nothing to send.
 */
export const boxRecord = z.strictObject({
  _id: z.string(),
  openid: z.string(),
  /** Of the settings; 0 before the first change. */
  version: z.int(),
  muted: z.array(z.string()),
  quietFrom: z.string(),
  quietTo: z.string(),
  credits: z.partialRecord(template, credit),
  /** The message on its way. What is found here by a later run was cut off, or not answered: `resolve` says what becomes of it. */
  sending: z
    .strictObject({
      sendId: z.string(),
      template,
      alertIds: z.array(z.string()),
      at: z.string(),
      isUnsure: z.boolean(),
      /** The platform took it; what is left of `alertIds` is still to be marked. */
      isSent: z.boolean().default(false),
      /** What became of the credit for it: set aside, taken away meanwhile, or none was needed. */
      stake: z.enum(['reserved', 'void', 'none']).default('reserved'),
      /** Credits that had been given when it was claimed: what was given later is not touched by its refusal. */
      granted: z.int().default(0),
    })
    .nullable(),
  /** Calls in a row that the platform did not take for now. */
  tries: z.int(),
  /** Day of the last message that was taken, as one of a firm; `''`: none. */
  pushedOn: z.string(),
  /** Instant of the last one as somebody who looks after firms; `''`: none. */
  pushedAt: z.string().default(''),
  /** Instant of the last one that was taken, of whatever kind; `''`: none. */
  takenAt: z.string().default(''),
  /** The last word of the platform that the person turned a template off, which may come twice. */
  offBy: z.string().default(''),
  /** `sortKey` up to which the inbox was seen; `''`: nothing. */
  seenTo: z.string(),
  /** When the outbox has to look; `NO_DAY`: nothing is to be done. While a run looks, `lookingUntil` stands here. */
  nextAt: z.string(),
});
export type BoxRecord = z.infer<typeof boxRecord>;

export const NEW_BOX: Omit<BoxRecord, '_id' | 'openid' | 'nextAt'> = {
  version: 0,
  muted: [],
  quietFrom: '22:00',
  quietTo: '08:00',
  credits: {},
  sending: null,
  tries: 0,
  pushedOn: '',
  pushedAt: '',
  takenAt: '',
  offBy: '',
  seenTo: '',
};

/**
 * `alertClocks`: when something has to be looked at again, and what. `firm`: titles, reports and actions of a firm; `person`: the
 * measures that somebody follows; `talk`: what is not read, and promises, in a firm's conversation. Whatever changes such a thing
 * touches its clock in the same transaction, and the lookout finds out what is to be told.
 */
export const clockRecord = z.strictObject({
  _id: z.string(),
  what: z.enum(['firm', 'person', 'talk']),
  /** firmId or personId. */
  of: z.string(),
  at: z.string(),
  /** Of a firm with a title: changes that have to be reported, until somebody says that they were. */
  changes: z.array(z.strictObject({ what: z.enum(['name', 'uscc', 'region']), on: z.string() })).default([]),
  /** `<kind>:<subject>:<version>` that somebody has said to be done. */
  settled: z.array(z.string()).default([]),
  /** Goes up with every touch: whoever has looked sets the time only where nothing was touched since he began. */
  touches: z.int().default(0),
});
export type ClockRecord = z.infer<typeof clockRecord>;
export const clockIdOf = (what: ClockRecord['what'], of: string): string => `${what}.${of}`;

/** `alertSends`, by sendId: one call of the platform, for the operator's figures and for looking back. Codes and ids only. */
export const sendRecord = z.strictObject({
  _id: z.string(),
  personId: z.string(),
  template,
  alerts: z.int(),
  /** Those that it told, for the platform's word that it failed after all. */
  alertIds: z.array(z.string()).default([]),
  at: z.string(),
  /** Day in Shanghai. */
  day: z.string(),
  state: z.enum(SEND_STATES),
  /** Of the platform; 0: none. As a text, so that it can be counted by. */
  code: z.string(),
  expiresAt: z.string(),
});
export type SendRecord = z.infer<typeof sendRecord>;

/** `alertWaves`: a publication or an edition, of which firms are told in slices. */
export const waveRecord = z.strictObject({
  _id: z.string(),
  kind: z.enum(['measures', 'editions']),
  /** Regions outside which nobody is concerned. */
  regions: z.array(z.string()),
  /** Regions of the measures themselves: whoever may change them all may cancel. */
  places: z.array(z.string()),
  measures: z.array(z.strictObject({ measureId: z.string(), title: z.string() })),
  /** Canonical JSON of what a slice needs: the changed measures before and after; or the editions before and after. */
  json: z.string(),
  /** Whoever published; `''`: nobody. */
  by: z.string(),
  at: z.string(),
  sortKey: z.string(),
  state: z.enum(['running', 'done', 'cancelling', 'cancelled']),
  /** What is done first, and where the next slice starts. */
  step: z.string(),
  cursor: z.string(),
  firms: z.int(),
  of: z.int(),
  alerts: z.int(),
  withdrawn: z.int(),
  nextAt: z.string(),
});
export type WaveRecord = z.infer<typeof waveRecord>;
export const waveHead = waveRecord.omit({ json: true });

/** `alertSetup`, id `current`: how messages are sent. */
export const setupRecord = z.strictObject({
  _id: z.string(),
  version: z.int(),
  templates: z.array(
    z.strictObject({
      template,
      channel: z.enum(CHANNELS),
      templateId: z.string(),
      fields: z.array(z.strictObject({ name: z.string(), part: z.enum(PARTS) })),
    }),
  ),
  perSecond: z.int(),
  digestAt: z.string(),
  isPaused: z.boolean(),
});
export type SetupRecord = z.infer<typeof setupRecord>;
export const SETUP = 'current';
export const NO_SETUP: SetupRecord = {
  _id: SETUP,
  version: 0,
  templates: [],
  perSecond: 20,
  digestAt: '17:00',
  isPaused: false,
};

/** `alertSetup`, id `bucket`: the tokens of all instances together, and the platform's word to stop. */
export const bucketRecord = z.strictObject({
  _id: z.string(),
  tokens: z.number(),
  at: z.string(),
  stopped: z.strictObject({ code: z.int(), until: z.string().nullable() }).nullable(),
});
export type BucketRecord = z.infer<typeof bucketRecord>;
export const BUCKET = 'bucket';

/** `alertSetup`, id `canary`: the last one that was sent, and the last that arrived. */
export const canaryRecord = z.strictObject({
  _id: z.string(),
  at: z.string().nullable(),
  arrivedAt: z.string().nullable(),
  /** The oldest of those that were sent since one arrived; null: none is missing. */
  since: z.string().nullable().default(null),
});
export const CANARY = 'canary';

/** `alertSetup`, id `token`: the platform's access token, for the staff messages alone. Never in a log, nor in an answer. */
export const tokenRecord = z.strictObject({ _id: z.string(), value: z.string(), expiresAt: z.string() });
export const TOKEN = 'token';

/** `alertSetup`, id `editions`: the rules that were in force when somebody last looked. */
export const editionsRecord = z.strictObject({ _id: z.string(), key: z.string(), at: z.string() });
export const EDITIONS = 'editions';
