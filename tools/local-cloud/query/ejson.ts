import { BSONRegExp, EJSON } from 'bson';
import { invalidParam, requestFailed } from '../errors';
import type { Doc } from '../store/types';

/** A plain object, as opposed to a date, a regular expression or one of BSON's own types. */
export function isPlainObject(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function toRegExp(source: string, flags: string): RegExp {
  // MongoDB knows other flags than JavaScript; what only one of the two understands would behave differently there.
  if (/[^ims]/.test(flags)) throw requestFailed(`invalid flag in regex options: ${flags}`);
  try {
    return new RegExp(source, flags);
  } catch {
    throw requestFailed('Regular expression is invalid');
  }
}

function revive(value: unknown, now: Date): unknown {
  if (value instanceof BSONRegExp) return toRegExp(value.pattern, value.options);
  if (Array.isArray(value)) return value.map((item) => revive(item, now));
  if (!isPlainObject(value)) return value;
  const serverDate = value.$tcb_server_date;
  if (isPlainObject(serverDate)) {
    const offset = serverDate.offset ?? 0;
    if (typeof offset !== 'number') throw invalidParam('serverDate offset must be a number');
    return new Date(now.getTime() + offset);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item, now)]));
}

/** Parses what the SDK sends: EJSON text with BSON's types, regular expressions and server dates. */
export function parseEjson(text: unknown, name: string, now: Date): unknown {
  if (typeof text !== 'string') throw invalidParam(`${name} must be a string`);
  let parsed: unknown;
  try {
    parsed = EJSON.parse(text);
  } catch {
    throw invalidParam(`${name} is not valid EJSON`);
  }
  return revive(parsed, now);
}

/** As `parseEjson`, for what must be an object; a missing text is an empty object. */
export function parseObject(text: unknown, name: string, now: Date): Doc {
  const parsed = text === undefined || text === '' ? {} : parseEjson(text, name, now);
  if (!isPlainObject(parsed)) throw invalidParam(`${name} must be an object`);
  return parsed;
}

/** The text of a document for the reply. */
export function toEjson(value: unknown): string {
  return EJSON.stringify(value, { relaxed: true });
}
