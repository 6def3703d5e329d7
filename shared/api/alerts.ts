import { alertFacts } from '../alerts/schema';
import { ALERT_STATES, ANSWERS, CHANNELS, MUTABLE_KINDS, PARTS, TEMPLATES } from '../alerts/terms';
import { SIDES } from '../chat/terms';
import { measureId } from '../measures/schema';
import { z } from '../zod';
import { cursor, firmId, instant, key, pageSize, region } from './fields';

const id = z.string().regex(/^[0-9a-f]{32}$/);
const time = z
  .string()
  .max(5)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const count = z.int().min(0);
const mutable = z.enum(MUTABLE_KINDS as [(typeof MUTABLE_KINDS)[number], ...(typeof MUTABLE_KINDS)[number][]]);
const template = z.enum(TEMPLATES);

/** One template as a phone asks for it. `left` is null where an accept holds: nothing is counted. */
const asking = z.strictObject({
  template,
  channel: z.enum(CHANNELS),
  templateId: z.string().max(100),
  left: count.nullable(),
});

const settings = {
  muted: z.array(mutable).max(MUTABLE_KINDS.length),
  /** `HH:MM` in Asia/Shanghai; equal: never quiet. */
  quietFrom: time,
  quietTo: time,
};

/** An alert as its reader sees it. */
const told = {
  alertId: id,
  firmId: firmId.nullable(),
  firmName: z.string().nullable(),
  side: z.enum(SIDES),
  at: instant,
  facts: alertFacts,
  what: z.string().nullable(),
  there: z.boolean(),
  /** Said to be done, by whom ever of the firm. */
  isSettled: z.boolean(),
};

/**
 * The function `alerts`: everything that a person was told, and how he wants to be told.
 *
 * - `inbox`: newest first, all kinds, whether they were pushed or not; of a firm that the caller has left, or does not look after any
 *   more, nothing. `there` says whether the thing that it is about can still be
 *   opened; `what` is what it is called now, where the alert itself does not carry it (an action's title).
 * - `alert`: one of them, for a tap on a message: NOT_FOUND for one that is not the caller's or was taken away.
 * - `seen`: everything up to `upTo` (an item's `cursor`) was seen; it does not go back. `news`: how many were not, without what is
 *   muted.
 * - `settings`: with version 0 before the first change; `asks` are the templates that the caller may be asked for, with what is
 *   left of each. `setSettings`: CONFLICT (`version`) when it is not the newest. CONSENT_REQUIRED.
 * - `grant`: what the platform answered to one tap, by template; the key of the tap makes it count once. CONSENT_REQUIRED.
 * - `settle`: the caller says that it is done (reported, updated, applied): what stands out of the same matter is not told.
 *   BAD_REQUEST (`alertId` `not-settleable`) for a kind that ends in another way.
 */
export const alertsContract = {
  inbox: {
    in: z.strictObject({ cursor: cursor.optional(), limit: pageSize }),
    out: z.strictObject({
      items: z.array(z.strictObject({ ...told, cursor, isNew: z.boolean(), state: z.enum(ALERT_STATES) })),
      next: cursor.nullable(),
    }),
  },
  alert: { in: z.strictObject({ alertId: id }), out: z.strictObject(told) },
  seen: { in: z.strictObject({ key, upTo: cursor }), out: z.strictObject({ upTo: cursor }) },
  news: { in: z.strictObject({}), out: z.strictObject({ unseen: count, more: z.boolean() }) },
  settings: {
    in: z.strictObject({}),
    out: z.strictObject({ version: z.int().min(0), ...settings, asks: z.array(asking) }),
  },
  setSettings: {
    in: z.strictObject({ key, version: z.int().min(0), ...settings }),
    out: z.strictObject({ version: z.int() }),
  },
  grant: {
    in: z.strictObject({
      key,
      answers: z
        .array(z.strictObject({ template, answer: z.enum(ANSWERS) }))
        .min(1)
        .max(5),
    }),
    out: z.strictObject({ left: z.array(z.strictObject({ template, left: count.nullable() })) }),
  },
  settle: { in: z.strictObject({ key, alertId: id }), out: z.strictObject({ alertId: id }) },
} as const;

/** A field of a template, as the platform's console names it (`thing1`), and what it is filled with. */
const field = z.strictObject({
  name: z
    .string()
    .max(30)
    .regex(/^[a-z_]+\d{1,3}$/),
  part: z.enum(PARTS),
});

const setup = {
  templates: z
    .array(
      z.strictObject({
        template,
        channel: z.enum(CHANNELS),
        templateId: z
          .string()
          .min(1)
          .max(100)
          .regex(/^[\w-]+$/),
        fields: z.array(field).min(1).max(5),
      }),
    )
    .max(TEMPLATES.length),
  /** Messages a second, over all instances. */
  perSecond: z.int().min(1).max(1000),
  /** `HH:MM` in Asia/Shanghai at which the day's message goes out. */
  digestAt: time,
  /** While it is set nothing is sent. */
  isPaused: z.boolean(),
};

/** Alerts as operators see them, in the function `console`. */
export const consoleAlertsContract = {
  /** How messages are sent. An administrator's. */
  alertSetup: {
    in: z.strictObject({ region }),
    out: z.strictObject({
      version: z.int().min(0),
      ...setup,
      /** The platform has told to stop: its code, and until when; null: it has not. */
      stopped: z.strictObject({ code: z.int(), until: instant.nullable() }).nullable(),
    }),
  },
  setAlertSetup: {
    in: z.strictObject({ key, region, version: z.int().min(0), ...setup }),
    out: z.strictObject({ version: z.int() }),
  },
  /** How the outbox does. */
  outbox: {
    in: z.strictObject({ region }),
    out: z.strictObject({
      /** People whose turn it is, and since when the first of them waits. */
      queue: count,
      oldest: instant.nullable(),
      /** Of the last 24 hours, by how it ended and the platform's code. */
      sends: z.array(z.strictObject({ state: z.string(), code: z.int(), count })),
      canary: z.strictObject({ at: instant.nullable(), arrivedAt: instant.nullable(), isLate: z.boolean() }),
      at: instant,
    }),
  },
  /** Publications and editions that firms are told of, newest first; those of the caller's regions. */
  waves: {
    in: z.strictObject({ region, cursor: cursor.optional(), limit: pageSize }),
    out: z.strictObject({
      items: z.array(
        z.strictObject({
          waveId: id,
          kind: z.enum(['measures', 'editions']),
          measures: z.array(z.strictObject({ measureId, title: z.string() })),
          at: instant,
          state: z.enum(['running', 'done', 'cancelling', 'cancelled']),
          /** Firms that were looked at, of how many about; alerts that were written, and that a cancellation took back. */
          firms: count,
          of: count,
          alerts: count,
          withdrawn: count,
          mayCancel: z.boolean(),
        }),
      ),
      next: cursor.nullable(),
    }),
  },
  /** What has not gone stays ungone. NOT_FOUND for one of another region; CONFLICT (`$` `already-so`) for one that was cancelled. */
  cancelWave: { in: z.strictObject({ key, waveId: id }), out: z.strictObject({ waveId: id }) },
} as const;
