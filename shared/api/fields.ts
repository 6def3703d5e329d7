import { isRegion } from '../firms/regions';
import { isDate } from '../rules';
import { z } from '../zod';
import { LIMITS } from './limits';

/** Fields that several actions share. Ids are made by the cloud: 32 hexadecimal digits. */

const pattern = (shape: RegExp, max: number) => z.string().max(max).regex(shape);

/** Idempotency key, made by the phone once per intention and kept over retries: 16 to 64 letters, digits, `-`, `_`. */
export const key = z
  .string()
  .min(16)
  .max(64)
  .regex(/^[\w-]+$/);
const id = pattern(/^[0-9a-f]{32}$/, 32);
export const firmId = id;
export const checkId = id;
export const firmIds = z.array(id).min(1).max(LIMITS.assignAtOnce);
/** A member of a firm, as the firm alone knows him: says nothing of the person outside it. */
export const memberId = id;
/** A commissioner or an operator, as the bureau knows him. */
export const personId = id;
export const codeId = id;
/** `100000` is the whole country. */
export const region = z
  .string()
  .max(6)
  .refine((code) => code === '100000' || isRegion(code), { error: 'no-such-region' });
/** A one-time code without the hyphens that people see: 60 bits in Crockford's alphabet, which has no I, L, O, U. */
export const oneTimeCode = pattern(/^[0-9A-HJKMNP-TV-Z]{12}$/, 12);
/** What people call somebody, or a short note: one line, no control characters, no blanks at the ends. */
const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}\s](?:[^\p{Cc}\p{Cf}\u2028\u2029]*[^\p{Cc}\p{Cf}\s])?$/u);
export const personName = line(20);
export const note = line(200);
/** What somebody writes in a message: lines, no other control characters, not blank alone. */
export const chatText = z
  .string()
  .min(1)
  .max(LIMITS.chatText)
  .regex(/^(?=[\s\S]*[^\s])[^\p{Cc}\u2028\u2029\p{Cs}]*(?:\n[^\p{Cc}\u2028\u2029\p{Cs}]*)*$/u);
/** Place of an entry in its conversation, counted by the cloud from 1 without a gap. */
export const seq = z.int().min(1).max(1_000_000_000);
export const actionId = id;
export const uploadId = id;
/** One piece of a file. */
export const base64 = z
  .string()
  .min(1)
  .max(LIMITS.uploadPiece)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);
export const pageSize = z.int().min(1).max(LIMITS.historyPage).optional();
/** Counts the edits of a firm, from 1. */
export const version = z.int().min(1).max(1_000_000_000);
/** Day in Asia/Shanghai. */
export const date = z.string().max(10).refine(isDate, { error: 'no-such-date' });
/** Instant in UTC, `2026-11-23T08:00:00.000Z`. */
export const instant = pattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 24);
/** Version of the privacy text. */
export const consentVersion = pattern(/^\d{4}-\d{2}-\d{2}$/, 10);
export const edition = pattern(/^[a-z][a-z0-9-]{0,39}$/, 40);
export const hash = pattern(/^[0-9a-f]{64}$/, 64);
/** Where the next page starts. Callers hand back what they were given; made of an instant and an id. */
export const cursor = pattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z:[0-9a-f]{32}$/, 60);
/** A firm's JSON. Read by `parseFirm`, which names every bad path and knows the contradictions between fields. */
export const rawFirm = z.record(z.string(), z.unknown());

export const purpose = z.enum(['new', 'review']);
export const rung = z.enum(['innovative', 'specialized', 'little-giant', 'champion', 'tech-sme', 'high-tech']);
export const status = z.enum(['qualified', 'not-qualified', 'needs-data', 'needs-review', 'not-applicable']);
export const score = z.strictObject({ min: z.number(), max: z.number(), pass: z.number() });
