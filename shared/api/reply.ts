import { z } from '../zod';
import { errorSchema, type ApiError } from './errors';

/** What every function answers. `requestId` finds the call in the log; it says nothing about the caller. */
export type Reply<Data> =
  | { readonly ok: true; readonly data: Data; readonly requestId: string }
  | { readonly ok: false; readonly error: ApiError; readonly requestId: string };

/** The reply of an action whose data has the given schema. */
export const replySchema = <Data>(data: z.ZodType<Data>) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), data, requestId: z.string() }),
    z.strictObject({ ok: z.literal(false), error: errorSchema, requestId: z.string() }),
  ]);
