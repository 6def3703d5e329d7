import { digest } from './digest';

/** One line a call: what happened and how long it took; never a body, a name, a figure or an openid in clear. */
export interface CallLog {
  readonly requestId: string;
  readonly fn: string;
  readonly action: string;
  readonly code: string;
  readonly ms: number;
  /** Of `aliasOf`; null where the platform named nobody. */
  readonly who: string | null;
}

export function logCall(line: CallLog): void {
  console.log(JSON.stringify({ level: line.code === 'INTERNAL' ? 'error' : 'info', ...line }));
}

/** An interface of the platform that gave no answer of use, by its own code; null: none came. Nothing of what was asked. */
export function logDown(apiName: string, errcode: number | null): void {
  console.warn(JSON.stringify({ level: 'warn', down: apiName, errcode }));
}

/** What one run of a timer did, in numbers alone. */
export interface RunLog {
  readonly requestId: string;
  readonly fn: string;
  readonly counts: Readonly<Record<string, number>>;
}

export function logRun(line: RunLog): void {
  console.log(JSON.stringify({ level: 'info', ...line }));
}

/** A message that the platform did not take, by the id of its record; null: it did not answer. */
export interface SendLog {
  readonly requestId: string;
  readonly send: string;
  readonly template: string;
  readonly state: string;
  readonly code: number | null;
}

export function logSend(line: SendLog): void {
  console.warn(JSON.stringify({ level: 'warn', ...line }));
}

/** What the platform's push told about a template, of nobody. */
export function logReceipt(line: Readonly<Record<'event' | 'template' | 'answer' | 'code', string>>): void {
  console.log(JSON.stringify({ level: 'info', ...line }));
}

/** No canary has come for long; `code`: what the platform said to the last one. */
export function logCanary(line: { readonly since: string; readonly code: string | null }): void {
  console.error(JSON.stringify({ level: 'error', canary: 'late', ...line }));
}

/**
 * Stands for a person in the log of one day: enough to follow one caller through a complaint. Another day gives another, so a
 * log that is kept for months is nobody's diary, and once a person is erased nothing that we keep leads from it to him.
 */
export const aliasOf = (personId: string, day: string): string => digest('who', day, personId).slice(0, 8);

/** Where a fault of ours came from. Messages are left out: the database quotes documents in them. */
export function logFault(requestId: string, error: unknown): void {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const name = error instanceof Error ? error.name : typeof error;
  const fault = errorCode(error);
  console.error(JSON.stringify({ level: 'error', requestId, name, fault, stack: frames.map((line) => line.trim()) }));
}

/** The `code` that the SDK puts on its errors, if there is one. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code.slice(0, 60) : null;
}
