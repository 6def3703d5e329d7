import { z } from '../zod';

/**
 * Every way in which a function refuses. Nothing else is ever answered; what the user reads is worded elsewhere
 * (`cloudfunctions/_core/messages.ts`), because a code is for the program and a sentence is for a person.
 */
export const ERRORS = {
  BAD_REQUEST: {
    thrown: 'the body is not what the contract says; `fields` names every bad place',
    caller: 'show the fields; do not send the same body again',
  },
  UNAUTHENTICATED: {
    thrown: 'the platform gave no openid (a call from outside WeChat)',
    caller: 'open the mini-program in WeChat',
  },
  FORBIDDEN: {
    thrown: 'the record is yours, but your role may not do this with it',
    caller: 'hide the action; the owner can do it',
  },
  NOT_FOUND: {
    thrown: 'no such record, or not one of yours: both look the same',
    caller: 'go back to the list',
  },
  CONFLICT: {
    thrown: 'somebody was first: a stale `version`, a second firm, a credit code that is taken; `fields` says which',
    caller: 'read again, show both sides, let the user decide; a new attempt needs a new key',
  },
  CONSENT_REQUIRED: {
    thrown: 'the privacy text in force has not been agreed to',
    caller: 'show the text, call `firms.consent`, then send again with the same key',
  },
  KEY_REUSED: {
    thrown: 'this key was already used for another body',
    caller: 'a bug in the caller: every new body needs a new key',
  },
  RATE_LIMITED: {
    thrown: 'too many calls of this kind in a short time',
    caller: 'wait, then send again with the same key',
  },
  TIMEOUT: {
    thrown: 'the database did not answer in time, or the same record stayed busy',
    caller: 'send again with the same key: it takes effect once',
  },
  INTERNAL: {
    thrown: 'a fault of ours; `requestId` finds it in the log',
    caller: 'send again with the same key; if it stays, report the requestId',
  },
} as const;

export type ErrorCode = keyof typeof ERRORS;

const CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

/**
 * One bad place in the body: `path` below `data` (`firm.years.2025.revenue`; `action`, `data` or `$` for the body
 * itself), a closed `code`, and a sentence that names the field. `current` comes with a stale `version`.
 */
export const fieldErrorSchema = z.strictObject({
  path: z.string(),
  code: z.string(),
  message: z.string(),
  current: z.int().optional(),
});
export type FieldError = z.infer<typeof fieldErrorSchema>;

export const errorSchema = z.strictObject({
  code: z.enum(CODES),
  message: z.string(),
  fields: z.array(fieldErrorSchema).optional(),
});
export type ApiError = z.infer<typeof errorSchema>;
