import { cardSchema, chatContract, entrySchema, heldSchema } from '@shared/api/chat';
import { TOPICS } from '@shared/chat';
import { z } from '@shared/zod';

const saying = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  /** What is in the file lies under a key of its own, or nowhere. */
  z.strictObject({ kind: z.literal('file'), name: z.string() }),
  z.strictObject({ kind: z.literal('card'), card: cardSchema, title: z.string() }),
]);

/** One message on its way. Its key is made once, so sending it again takes effect once. */
export const jobSchema = z.strictObject({
  key: z.string(),
  firmId: z.string(),
  topic: z.enum(TOPICS).nullable(),
  replyTo: z.strictObject({ seq: z.int(), brief: z.string() }).nullable(),
  saying,
  at: z.string(),
  /** It may have arrived, though no answer came. */
  isTried: z.boolean(),
  /** It has arrived, in this place, which this phone has not come to yet. */
  arrivedAt: z.int().nullable(),
  /** Why it stays: sending the same again cannot help. `isForAll`: nor could anything else that is said there. */
  problem: z.strictObject({ code: z.string(), message: z.string(), isForAll: z.boolean() }).nullable(),
});
export type Job = z.infer<typeof jobSchema>;

export const queueSchema = z.strictObject({ v: z.literal(1), jobs: z.array(jobSchema) });

export const draftsSchema = z.strictObject({
  v: z.literal(1),
  /** The newest last. */
  items: z.array(z.strictObject({ firmId: z.string(), text: z.string() })),
});

/** The own firm's conversation as it was last seen, so that it shows without a network. */
export const keptRoomSchema = z.strictObject({
  v: z.literal(1),
  firmId: z.string(),
  conversation: chatContract.sync.out.shape.conversation,
  entries: z.array(entrySchema),
  /** With their words, which the cloud forgets when it refuses them. */
  held: z.array(heldSchema).optional(),
  read: z.int(),
  theirs: z.strictObject({ delivered: z.int(), read: z.int() }),
});
