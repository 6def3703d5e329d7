import { ANSWERS, CHANNELS, TEMPLATES } from '@shared/alerts';
import { z } from '@shared/zod';

/** Where somebody is asked for messages: after what, and so for what. */
export const PLACES = ['follow', 'question', 'action', 'desk', 'settings'] as const;
export type Place = (typeof PLACES)[number];

const template = z.enum(TEMPLATES);

const askSchema = z.strictObject({
  template,
  channel: z.enum(CHANNELS),
  templateId: z.string(),
  /** Null: an accept holds, nothing is counted. */
  left: z.number().nullable(),
});
export type Ask = z.infer<typeof askSchema>;

/** What the phone knows of the templates, because WeChat lets nothing be asked of the cloud between a tap and its sheet. */
export const asksSchema = z.strictObject({
  v: z.literal(1),
  asks: z.array(askSchema),
  /** When the cloud said so; empty: never. */
  at: z.string(),
  /** Day on which somebody said no at a place. */
  refused: z.partialRecord(z.enum(PLACES), z.string()),
});
export type AsksKept = z.infer<typeof asksSchema>;

/** The platform's answer to one tap, which the cloud has not heard of. Its key is the tap's: it counts once. */
const grantSchema = z.strictObject({
  key: z.string(),
  answers: z.array(z.strictObject({ template, answer: z.enum(ANSWERS) })),
});
export type Grant = z.infer<typeof grantSchema>;
export const grantsSchema = z.strictObject({ v: z.literal(1), waiting: z.array(grantSchema) });
