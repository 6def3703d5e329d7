import { HELD, REMINDERS, SIDES, TOPICS } from '../chat/terms';
import { measureId } from '../measures/schema';
import { z } from '../zod';
import {
  actionId,
  base64,
  chatText,
  checkId,
  cursor,
  date,
  firmId,
  instant,
  key,
  memberId,
  note,
  pageSize,
  region,
  rung,
  seq,
  uploadId,
} from './fields';
import { LIMITS } from './limits';

const id = memberId;
const criterion = z
  .string()
  .max(40)
  .regex(/^[a-z0-9][a-z0-9.-]*$/);
const fileName = z
  .string()
  .min(3)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cf}\u2028\u2029/\\:*?"<>|]+\.[A-Za-z0-9]{2,5}$/u);

/** The thing itself, by its id: a tap opens it as it is now. */
export const cardSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('measure'), measureId }),
  z.strictObject({ of: z.literal('check'), checkId, rung, criterion: criterion.nullable() }),
  z.strictObject({ of: z.literal('action'), actionId }),
]);
export type ChatCard = z.infer<typeof cardSchema>;

const sent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: chatText }),
  z.strictObject({ kind: z.literal('file'), uploadId }),
  z.strictObject({ kind: z.literal('card'), card: cardSchema }),
]);

/** What an entry says. `recalled`: somebody said something and took it back; `recall`: it happens to entry `seq`. */
const what = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('picture'), name: z.string(), bytes: z.int() }),
  z.strictObject({ kind: z.literal('file'), name: z.string(), bytes: z.int() }),
  z.strictObject({ kind: z.literal('card'), card: cardSchema, title: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal('recalled') }),
  z.strictObject({ kind: z.literal('recall'), seq }),
  /** A matter was closed, or rated by the firm. */
  z.strictObject({ kind: z.literal('closed'), matter: z.int() }),
  z.strictObject({ kind: z.literal('rated'), matter: z.int(), rating: z.int(), word: z.string().nullable() }),
  /** The plan was published: so many actions are new. */
  z.strictObject({ kind: z.literal('published'), actions: z.int() }),
]);

export const entrySchema = z.strictObject({
  seq,
  messageId: id,
  at: instant,
  /** `id` is as the firm knows the person, and says nothing outside it. */
  from: z.strictObject({ id, side: z.enum(SIDES), name: z.string().nullable(), isYou: z.boolean() }),
  /** The sender's own id of the message, for the sender alone. */
  key: key.nullable(),
  replyTo: z.strictObject({ seq, name: z.string().nullable(), brief: z.string() }).nullable(),
  what,
});
export type ChatEntry = z.infer<typeof entrySchema>;

export const heldSchema = z.strictObject({ key, at: instant, why: z.enum(HELD), what });
export type HeldMessage = z.infer<typeof heldSchema>;

/** A question that waits for an answer. */
export const clockSchema = z.strictObject({
  topic: z.enum(TOPICS),
  askedAt: instant,
  due: instant,
  isLate: z.boolean(),
  /** The due day lies in a year whose holidays are not published yet: it may come a little later. */
  isTentative: z.boolean(),
});

const matter = z.strictObject({
  matter: z.int(),
  topic: z.enum(TOPICS),
  openedAt: instant,
  closedAt: instant.nullable(),
  rating: z.int().nullable(),
  word: z.string().nullable(),
});

const conversation = z.strictObject({
  firmId,
  firmName: z.string().nullable(),
  /** In whose care the firm is, and who stands in today. */
  care: z.strictObject({ name: z.string(), cover: z.string().nullable(), until: date.nullable() }).nullable(),
  side: z.enum(SIDES),
  isCover: z.boolean(),
  seq: z.int(),
  unread: z.int(),
  last: z
    .strictObject({
      at: instant,
      side: z.enum(SIDES),
      name: z.string().nullable(),
      isYou: z.boolean(),
      brief: z.string(),
    })
    .nullable(),
  clock: clockSchema.nullable(),
});
export type Conversation = z.infer<typeof conversation>;

const entries = z.array(entrySchema);
const limit = z.int().min(1).max(LIMITS.chatPage).optional();
const done = z.strictObject({ firmId });
const reply = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\u2028\u2029]+$/u);

/**
 * The function `chat`: one conversation a firm, between its members and whoever looks after it today. Entries are counted by the
 * cloud from 1 without a gap, so a phone sees by `seq` what it misses. NOT_FOUND for the conversation of another firm.
 *
 * - `list`: the caller's conversations, those with something unread first, then the newest. `unread` counts what others said
 *   and did not take back, 100 stands for more.
 * - `sync`: what came after `after`, oldest first; without it the newest page. Tells the cloud that this phone has everything up
 *   to `after`, and with `read` how far its owner has read; both only ever grow. `isMore`: ask again at once. `watch` asks for
 *   a signal (`signals`) when something happens within the next minutes.
 * - `history`: what came before `before`, oldest first.
 * - `send`: stored once per sender and `key`; KEY_REUSED when the key comes with something else. `topic` says what a firm's question is
 *   about. `held` is out of sight for the others until it is let through; `refused` will never be. CONFLICT (`$`
 *   `no-commissioner`) where nobody looks after the firm, BAD_REQUEST (`replyTo` `no-such-entry`, `body.card` `no-such-card`,
 *   `body.uploadId` `incomplete` or `other-kind` or `too-large`). CONSENT_REQUIRED for members.
 * - `recall`: `of` is the key of the caller's own message; a held one can always be dropped (`seq` null), one that was said for
 *   `LIMITS.recallMinutes`, then CONFLICT (`of` `too-late`). NOT_FOUND for a message that is not his.
 * - `search`: newest first; the text of messages and the names of files. `next` is `before` of the following page.
 * - `file`: a link that opens for ten minutes. NOT_FOUND for what was recalled.
 * - `upload`: one piece of a file, base64, as in `console.upload`; BAD_REQUEST (`content` `other-kind`, `of` `other-file` or
 *   `too-large`), CONFLICT (`$` `too-many-uploads` or `no-commissioner`). CONSENT_REQUIRED for members.
 * - `quickReplies`, `setQuickReplies`: sentences that a commissioner keeps; CONFLICT (`version` `stale`).
 * - `close`: either side says that the matter is settled; the clock stops. A commissioner has read (`sync`) what the firm
 *   asked, else CONFLICT (`matter` `not-seen`). `rate`: the firm says how it was, once; CONFLICT (`matter` `already-so`,
 *   `not-closed`), BAD_REQUEST (`word` `not-let-through`) where the content check does not pass the word. `matters`: newest first.
 * - `reminders`: questions of which the caller was reminded and that still wait.
 */
export const chatContract = {
  list: {
    in: z.strictObject({}),
    out: z.strictObject({ items: z.array(conversation), unread: z.int() }),
  },
  sync: {
    in: z.strictObject({
      firmId,
      after: z.int().min(0).max(1_000_000_000).nullable(),
      read: seq.nullable(),
      limit,
      watch: z.boolean().optional(),
    }),
    out: z.strictObject({
      entries,
      isMore: z.boolean(),
      conversation,
      /** How far the caller has read, and how far anybody of the other side has received and read. */
      read: z.int(),
      theirs: z.strictObject({ delivered: z.int(), read: z.int() }),
      /** The caller's own messages that are not in the conversation. */
      held: z.array(heldSchema),
      matter: matter.nullable(),
    }),
  },
  history: {
    in: z.strictObject({ firmId, before: seq, limit }),
    out: z.strictObject({ entries }),
  },
  send: {
    in: z.strictObject({ key, firmId, topic: z.enum(TOPICS).nullable(), replyTo: seq.nullable(), body: sent }),
    out: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('sent'), entry: entrySchema }),
      z.strictObject({ state: z.literal('held'), held: heldSchema }),
      z.strictObject({ state: z.literal('refused') }),
    ]),
  },
  recall: {
    in: z.strictObject({ key, firmId, of: key }),
    out: z.strictObject({ seq: seq.nullable() }),
  },
  search: {
    in: z.strictObject({
      firmId,
      text: z
        .string()
        .min(1)
        .max(LIMITS.chatSearch)
        .regex(/^[^\p{Cc}\u2028\u2029]+$/u),
      before: seq.optional(),
      limit,
    }),
    out: z.strictObject({ entries, next: seq.nullable() }),
  },
  file: {
    in: z.strictObject({ firmId, seq }),
    out: z.strictObject({ url: z.string(), name: z.string(), bytes: z.int() }),
  },
  upload: {
    in: z.strictObject({
      key,
      firmId,
      uploadId,
      name: fileName,
      part: z
        .int()
        .min(0)
        .max(LIMITS.chatFilePieces - 1),
      of: z.int().min(1).max(LIMITS.chatFilePieces),
      content: base64,
    }),
    out: z.strictObject({ uploadId, missing: z.array(z.int()) }),
  },
  quickReplies: {
    in: z.strictObject({}),
    out: z.strictObject({ version: z.int(), items: z.array(z.string()) }),
  },
  setQuickReplies: {
    in: z.strictObject({ key, version: z.int().min(0), items: z.array(reply).max(LIMITS.quickReplies) }),
    out: z.strictObject({ version: z.int() }),
  },
  close: { in: z.strictObject({ key, firmId, matter: z.int().min(1) }), out: done },
  rate: {
    in: z.strictObject({ key, firmId, matter: z.int().min(1), rating: z.int().min(1).max(5), word: note.nullable() }),
    out: done,
  },
  matters: {
    in: z.strictObject({ firmId, cursor: cursor.optional(), limit: pageSize }),
    out: z.strictObject({ items: z.array(matter), next: cursor.nullable() }),
  },
  reminders: {
    in: z.strictObject({}),
    out: z.strictObject({
      items: z.array(
        z.strictObject({
          firmId,
          firmName: z.string().nullable(),
          kind: z.enum(REMINDERS),
          at: instant,
          due: instant,
          topic: z.enum(TOPICS),
        }),
      ),
    }),
  },
} as const;

/** Messages that wait for a person, in the function `console`. */
export const consoleChatContract = {
  /** What the platform would not decide on, and what it could not look at for a day, oldest first; not of one's own conversations. */
  held: {
    in: z.strictObject({ region, cursor: cursor.optional(), limit: pageSize }),
    out: z.strictObject({
      items: z.array(
        z.strictObject({
          heldId: id,
          firmId,
          firmName: z.string().nullable(),
          side: z.enum(SIDES),
          at: instant,
          what,
          /** Of a picture or a file: a link that opens for ten minutes. */
          url: z.string().nullable(),
        }),
      ),
      next: cursor.nullable(),
    }),
  },
  /**
   * Let it through, or refuse it. NOT_FOUND for one that is settled already or was dropped by its sender, CONFLICT (`$` `of-own`
   * for a member of the firm, `own-part` for its commissioner and cover) where the operator has a part in the conversation.
   */
  settleHeld: {
    in: z.strictObject({ key, firmId, heldId: id, pass: z.boolean() }),
    out: z.strictObject({ heldId: id }),
  },
  /** Questions that are late although commissioner and cover were reminded. */
  late: {
    in: z.strictObject({ region, cursor: cursor.optional(), limit: pageSize }),
    out: z.strictObject({
      items: z.array(
        z.strictObject({
          firmId,
          firmName: z.string().nullable(),
          commissioner: z.string().nullable(),
          topic: z.enum(TOPICS),
          askedAt: instant,
          due: instant,
        }),
      ),
      next: cursor.nullable(),
    }),
  },
} as const;
