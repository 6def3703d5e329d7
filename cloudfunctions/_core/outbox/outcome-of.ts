import type { SendState } from '@shared/alerts';

/**
 * How a call of the platform ended, and so what is done next. `sent`: it has the message. `refused`: the person does not want it, or
 * has no right left; never tried again. `later`: not now. `tomorrow`: the day's number is used up, for everybody. `stopped`: the
 * platform has forbidden it, or something is set up wrong that every message would meet: everything waits until a person has looked.
 * `failed`: this message would never be taken. `unsure`: nobody knows.
 */
export type Outcome = 'sent' | 'refused' | 'later' | 'tomorrow' | 'stopped' | 'failed' | 'unsure';

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  '0': 'sent',
  // Refused, taken back or used up; of a staff message: not bound to the owner, gone, or not subscribed.
  '43101': 'refused',
  '40256': 'refused',
  '40257': 'refused',
  '50001': 'refused',
  // Busy, or a message to the same person is under way.
  '-1': 'later',
  '43108': 'later',
  '45009': 'tomorrow',
  '43107': 'stopped',
  // Template id, page, and interfaces that are not there, not declared or not to be called from here: no message's own fault.
  '40037': 'stopped',
  '41030': 'stopped',
  '-604100': 'stopped',
  '-604101': 'stopped',
  '-604104': 'stopped',
  // Openid, words or fields that are not right.
  '40003': 'failed',
  '40097': 'failed',
  '43104': 'failed',
  '45168': 'failed',
  '47001': 'failed',
  '47003': 'failed',
  '-604102': 'unsure',
};

/** A code that nobody knows was an answer all the same: the message was not taken, and may be another time. */
export const outcomeOf = (code: number | null): Outcome =>
  code === null ? 'unsure' : (OUTCOMES[String(code)] ?? 'later');

/** As the record of the call says it. */
export const STATE_OF: Readonly<Record<Outcome, SendState>> = {
  sent: 'sent',
  refused: 'refused',
  later: 'retry',
  tomorrow: 'retry',
  stopped: 'retry',
  failed: 'failed',
  unsure: 'unsure',
};
