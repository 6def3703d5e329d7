import { HELD, REMINDERS, SIDES, TOPICS } from '@shared/chat';
import { cardSchema } from '@shared/api/chat';
import { z } from '@shared/zod';
import { digest } from '../digest';
import { place } from '../firms/records';

const side = z.enum(SIDES);
const topic = z.enum(TOPICS);

/** Sorts after every instant: nothing is to be done. */
export const NO_DAY = '9999-12-31T00:00:00.000Z';

/** A place in a conversation as a text that sorts like the number. */
export const placeKey = (seq: number): string => String(seq).padStart(10, '0');

/** What a message says, as it is stored. A file is a record of `chatFiles`. */
export const storedWhat = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.enum(['picture', 'file']), name: z.string(), bytes: z.int(), chatFileId: z.string() }),
  z.strictObject({ kind: z.literal('card'), card: cardSchema, title: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal('recalled') }),
  z.strictObject({ kind: z.literal('recall'), seq: z.int() }),
  z.strictObject({ kind: z.literal('closed'), matter: z.int() }),
  z.strictObject({ kind: z.literal('rated'), matter: z.int(), rating: z.int(), word: z.string().nullable() }),
  z.strictObject({ kind: z.literal('published'), actions: z.int() }),
]);
export type StoredWhat = z.infer<typeof storedWhat>;

/** The entry that is answered, and none of its words: they would outlive its recall, and the name its owner's erasure. */
const replyTo = z.strictObject({ seq: z.int(), messageId: z.string() }).nullable();

/** Who said something, for good: the name is as it was then, and goes when the person is erased. */
const said = { by: z.string(), side, name: z.string().nullable() };

/**
 * `messages`, by the digest of firm, sender and the sender's own key, which makes a second one impossible. Entries that nobody
 * said (a recall, a closed matter) are of whoever did it.
 */
export const messageRecord = z.strictObject({
  _id: z.string(),
  firmId: z.string(),
  seq: z.int(),
  /** `placeKey(seq)`: a conversation is listed along it. */
  sortKey: z.string(),
  at: z.string(),
  ...said,
  key: z.string(),
  /** Of what was sent: the same key with something else is refused. */
  payloadHash: z.string(),
  replyTo,
  what: storedWhat,
  /** What a search looks in; `''` where there is nothing, or nothing any more. */
  text: z.string(),
  /** `said`: others have to read it, so it counts as unread. `quiet`: it only happened, or was taken back. */
  weight: z.enum(['said', 'quiet']),
});
export type MessageRecord = z.infer<typeof messageRecord>;
export const messageIdOf = (firmId: string, personId: string, key: string): string =>
  digest('message', firmId, personId, key);

/** Something that the firm asked: its place, and what was promised for it alone. */
const question = z.strictObject({
  seq: z.int(),
  topic,
  askedAt: z.string(),
  due: z.string(),
  isTentative: z.boolean(),
});
export type Question = z.infer<typeof question>;

const clock = z.strictObject({
  topic,
  askedAt: z.string(),
  /** Place of the question. */
  seq: z.int(),
  due: z.string(),
  isTentative: z.boolean(),
  /** How many of `REMINDERS` have been given. */
  given: z.int(),
  /** What waits, oldest first: the first names the clock, the earliest `due` is the clock's. One may be taken back. */
  asked: z.array(question),
});
export type StoredClock = z.infer<typeof clock>;

/** `conversations`, by firmId: the counter that orders it, its newest entry, and the question that waits. */
export const conversationRecord = z.strictObject({
  _id: z.string(),
  seq: z.int(),
  last: z.strictObject({ at: z.string(), seq: z.int(), ...said, brief: z.string() }).nullable(),
  /** The newest matter; 0 before the first. */
  matter: z.int(),
  isOpen: z.boolean(),
  clock: clock.nullable(),
  /** The clock that was stopped last, and the places of what answered it: taken back, it runs again. */
  answered: z
    .strictObject({ clock, by: z.array(z.int()) })
    .nullable()
    .default(null),
  /** When the timer has to look: the next reminder, or `NO_DAY`. */
  nextAt: z.string(),
});
export type ConversationRecord = z.infer<typeof conversationRecord>;

/** `heldMessages`, by the id that the message will have: not let through yet, or never. In sight of its sender alone. */
export const heldRecord = z.strictObject({
  _id: z.string(),
  firmId: z.string(),
  ...place,
  ...said,
  /** For the platform's check, which asks who wrote it. */
  openid: z.string(),
  key: z.string(),
  payloadHash: z.string(),
  topic: topic.nullable(),
  replyTo,
  what: storedWhat,
  at: z.string(),
  why: z.enum(HELD),
  /** Of the platform, for a picture; `''`: none. */
  traceId: z.string(),
  /** When the timer asks the platform again, or takes what was refused away. */
  nextAt: z.string(),
  tries: z.int(),
  sortKey: z.string(),
});
export type HeldRecord = z.infer<typeof heldRecord>;

/** `chatMarks`, by firm and person: how far he has received and read. */
export const markRecord = z.strictObject({
  _id: z.string(),
  firmId: z.string(),
  personId: z.string(),
  side,
  delivered: z.int(),
  read: z.int(),
  /** Until when a signal is wanted. */
  watchUntil: z.string(),
  sortKey: z.string(),
});
export type MarkRecord = z.infer<typeof markRecord>;
export const markIdOf = (firmId: string, personId: string): string => digest('mark', firmId, personId);

/** `chatFiles`: a file that came in pieces and lies in storage; one that no message carries ends after a day. */
export const chatFileRecord = z.strictObject({
  _id: z.string(),
  firmId: z.string(),
  personId: z.string(),
  kind: z.enum(['picture', 'file']),
  name: z.string(),
  bytes: z.int(),
  fileId: z.string(),
  /** `''`: of no message yet. */
  messageId: z.string(),
  expiresAt: z.string(),
});
export type ChatFileRecord = z.infer<typeof chatFileRecord>;
export const chatFileIdOf = (firmId: string, personId: string, uploadId: string): string =>
  digest('chat-file', firmId, personId, uploadId);

/**
 * `signals`, by personId: that something happened, and nothing of what. The one collection that a client may read, each person
 * his own (`cloudbaserc.json`), because the platform's realtime watch reads as the client.
 */
export const signalRecord = z.strictObject({ _id: z.string(), _openid: z.string(), at: z.string() });

/** `matters`, `<firmId>.<matter>`: from a firm's first question until one of the sides says that it is settled. */
export const matterRecord = z.strictObject({
  _id: z.string(),
  firmId: z.string(),
  matter: z.int(),
  topic,
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  closedBy: side.nullable(),
  rating: z.int().nullable(),
  word: z.string().nullable(),
  /** In whose care the firm was when it was opened, or closed. */
  commissionerId: z.string(),
  sortKey: z.string(),
});
export type MatterRecord = z.infer<typeof matterRecord>;
export const matterIdOf = (firmId: string, matter: number): string => `${firmId}.${matter}`;

/** `answers`, by firm and place of the question: how long it waited. */
export const answerRecord = z.strictObject({
  _id: z.string(),
  firmId: z.string(),
  ...place,
  /** Who answered, which may be a cover. */
  commissionerId: z.string(),
  topic,
  askedAt: z.string(),
  due: z.string(),
  answeredAt: z.string(),
  minutes: z.int(),
  isInTime: z.boolean(),
  sortKey: z.string(),
});
export type AnswerRecord = z.infer<typeof answerRecord>;
export const answerIdOf = (firmId: string, seq: number): string => digest('answer', firmId, String(seq));

/** `reminders`, by question and kind: given once, and taken away by the answer. */
export const reminderRecord = z.strictObject({
  _id: z.string(),
  firmId: z.string(),
  ...place,
  /** `''`: the operators of the place. */
  personId: z.string(),
  kind: z.enum(REMINDERS),
  topic,
  askedAt: z.string(),
  due: z.string(),
  at: z.string(),
  sortKey: z.string(),
});
export type ReminderRecord = z.infer<typeof reminderRecord>;
export const reminderIdOf = (firmId: string, seq: number, kind: string): string =>
  digest('reminder', firmId, String(seq), kind);

/** `quickReplies`, by personId. */
export const quickReplyRecord = z.strictObject({ _id: z.string(), version: z.int(), items: z.array(z.string()) });
